package org.goodschool.performance.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.performance.classification.Classifying.DECIDED;
import static org.goodschool.performance.classification.Classifying.PLAN;
import static org.goodschool.performance.classification.Classifying.SIX;
import static org.goodschool.performance.classification.Classifying.TODAY;
import static org.goodschool.performance.classification.Classifying.decision;
import static org.goodschool.performance.classification.Classifying.suggested;
import static org.goodschool.performance.classification.Classifying.year;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.testing.Given;
import org.goodschool.performance.classification.domain.Agreement;
import org.goodschool.performance.classification.domain.ClassificationCommand;
import org.goodschool.performance.classification.domain.ClassificationCommand.Classify;
import org.goodschool.performance.classification.domain.ClassificationCommand.RecordLetter;
import org.goodschool.performance.classification.domain.ClassificationCommand.Reclassify;
import org.goodschool.performance.classification.domain.ClassificationCommand.Withdraw;
import org.goodschool.performance.classification.domain.ClassificationDecider;
import org.goodschool.performance.classification.domain.ClassificationEvent;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationChanged;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationLetterSent;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationWithdrawn;
import org.goodschool.performance.classification.domain.ClassificationEvent.SchoolClassified;
import org.goodschool.performance.classification.domain.ClassificationState;
import org.goodschool.performance.classification.domain.ClassifiedSchool;
import org.goodschool.performance.classification.domain.Expectation;
import org.goodschool.performance.floor.domain.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("P-08, A-02: one decision a school and cycle, changed only by a new dated one, and told to the school")
class ClassificationDeciderTest {

    private static final LocalDate LATER = DECIDED.plusDays(30);

    private static Given<ClassificationCommand, ClassificationState, ClassificationEvent> nothing() {
        return given(new ClassificationDecider());
    }

    private static Classify classify(Classifying decision) {
        return new Classify(decision.deciding());
    }

    private static Reclassify reclassify(Classifying decision) {
        return new Reclassify(decision.deciding());
    }

    private static Given<ClassificationCommand, ClassificationState, ClassificationEvent> classified() {
        return nothing().andAfter(classify(decision()));
    }

    private static RecordLetter letter(LocalDate sentOn) {
        return new RecordLetter(sentOn, TODAY);
    }

    @Test
    void aPersonDecides_andTheDecisionKeepsWhatWasSuggestedAndOnWhatEvidence() {
        var deciding = decision().deciding();
        nothing().when(classify(decision())).then(new SchoolClassified(900001, "001", "Saltreach Primary School", 2018,
                "classification-2014@1", "A", List.of("below-floor"), PLAN, DECIDED, Agreement.AS_SUGGESTED,
                deciding.suggested().suggestion(), deciding.suggested().evidence()));
    }

    @Test
    @DisplayName("A-02: a decision may differ from the suggestion, and says so")
    void aDecisionMayDifferFromTheSuggestion() {
        assertThat(nothing().when(classify(decision().category("B"))).events()).singleElement()
                .isInstanceOfSatisfying(SchoolClassified.class, event -> {
                    assertThat(event.agreement()).isEqualTo(Agreement.DIFFERS);
                    assertThat(event.suggestion().category()).isEqualTo("A");
                });
        assertThat(nothing().when(classify(decision().suggestedBy(suggested()))).events()).singleElement()
                .isInstanceOfSatisfying(SchoolClassified.class,
                        event -> assertThat(event.agreement()).isEqualTo(Agreement.NO_SUGGESTION));
    }

    @Test
    void aSchoolIsClassifiedOnceInACycle() {
        classified().when(classify(decision().on(LATER).category("B"))).thenRejected("already-classified");
    }

    @Test
    void aChangeIsANewDatedDecision_andSaysWhatWasBefore() {
        var suggested = suggested(year(2017, Outcome.NOT_BELOW, true));
        classified().when(reclassify(decision().category("C").on(LATER).suggestedBy(suggested))).then(new ClassificationChanged(
                900001, "001", "Saltreach Primary School", 2018, "classification-2014@1", "A", "C", List.of("below-floor"), PLAN,
                LATER, Agreement.AS_SUGGESTED, suggested.suggestion(), suggested.evidence()));
    }

    @Test
    void otherConcernsOrOtherExpectationsAreAChangeToo() {
        assertThat(classified().when(reclassify(decision().concerns("below-floor", "decline").on(LATER))).events()).hasSize(1);
        assertThat(classified().when(reclassify(decision().on(LATER)
                .expecting(new Expectation("improvement-plan", LocalDate.of(2018, 1, 31))))).events()).hasSize(1);
    }

    @Test
    void nothingIsChangedByTheSameDecisionOnAnotherDay() {
        classified().when(reclassify(decision().on(LATER))).thenRejected("nothing-changes");
    }

    @Test
    void beforeTheDecisionThereIsNothingToChange_toTell_orToWithdraw() {
        nothing().when(reclassify(decision())).thenRejected("not-classified");
        nothing().when(letter(LATER)).thenRejected("not-classified");
        nothing().when(new Withdraw("Another school was meant")).thenRejected("not-classified");
    }

    @Test
    @DisplayName("C-19: the school is told of each decision once")
    void theSchoolIsToldOfEachDecisionOnce() {
        classified().when(letter(LATER)).then(new ClassificationLetterSent(900001, 2018, "A", LATER));
        classified().andAfter(letter(LATER)).when(letter(LATER)).thenRejected("already-told");
        classified().andAfter(letter(LATER)).andAfter(reclassify(decision().category("B").on(LATER))).when(letter(LATER.plusDays(1)))
                .then(new ClassificationLetterSent(900001, 2018, "B", LATER.plusDays(1)));
    }

    @Test
    @DisplayName("C-1: no step is dated before the one it follows, or in the future")
    void stepsAreInOrder() {
        classified().when(letter(DECIDED.minusDays(1))).thenRejected("date-before-previous-step");
        classified().when(letter(DECIDED)).then(new ClassificationLetterSent(900001, 2018, "A", DECIDED));
        classified().when(letter(TODAY.plusDays(1))).thenRejected("date-in-future");
        classified().when(reclassify(decision().category("B").on(DECIDED.minusDays(1)))).thenRejected("date-before-previous-step");
        classified().andAfter(letter(LATER)).when(reclassify(decision().category("B").on(LATER.minusDays(1))))
                .thenRejected("date-before-previous-step");
        nothing().when(classify(decision().on(TODAY.plusDays(1)))).thenRejected("date-in-future");
    }

    @Test
    void aMistakeIsWithdrawnWithAReason_andTheSchoolCanBeClassifiedAgain_evenOnAnEarlierDay() {
        classified().when(new Withdraw(" ")).thenRejected("reason-missing");
        var withdrawn = classified().andAfter(reclassify(decision().category("B").on(LATER)));
        withdrawn.when(new Withdraw("Another school was meant")).then(new ClassificationWithdrawn(900001, 2018, "B", DECIDED));
        var after = withdrawn.andAfter(new Withdraw("Another school was meant"));
        after.when(letter(LATER)).thenRejected("not-classified");
        assertThat(after.when(classify(decision().on(DECIDED.minusDays(5)))).events()).hasSize(1);
    }

    @ParameterizedTest(name = "decided on {0}: {1}")
    @CsvSource({"2017-05-31, cycle-not-open", "2017-06-01,", "2018-08-31,", "2018-09-01, cycle-over"})
    void aDecisionFallsIntoItsCycle_whichOpensInTheSummerBefore(LocalDate on, String code) {
        var deciding = decision().on(on).expecting(new Expectation("improvement-plan", LocalDate.of(2018, 12, 1))).deciding();
        var then = nothing().when(new Classify(new ClassificationCommand.Deciding(deciding.school(), "001", 2018, SIX,
                deciding.judgement(), deciding.suggested(), deciding.reason(), LocalDate.of(2019, 1, 1))));
        if (code == null) {
            assertThat(then.events()).hasSize(1);
        } else {
            then.thenRejected(code);
        }
    }

    @Test
    void theWordsAreThoseOfTheScheme() {
        nothing().when(classify(decision().category("G"))).thenRejected("category-unknown");
        nothing().when(classify(decision().concerns("below-floor", "weather"))).thenRejected("concern-unknown");
        nothing().when(classify(decision().expecting(new Expectation("miracle", LATER)))).thenRejected("expectation-unknown");
        nothing().when(classify(decision().under(null))).thenRejected("no-scheme");
        nothing().when(classify(decision().under(Classifying.TWO))).thenRejected("category-unknown");
    }

    @Test
    @DisplayName("C-19: a school of concern is told why, what is expected and by when; a school we trust need not be")
    void aConcernNeedsReasonsAndExpectations() {
        nothing().when(classify(decision().concerns())).thenRejected("concern-missing");
        nothing().when(classify(decision().expecting())).thenRejected("expectation-missing");
        assertThat(nothing().when(classify(decision().category("E").concerns().expecting())).events()).hasSize(1);
    }

    @Test
    void anExpectationIsNamedOnce_andForADayAfterTheDecision() {
        nothing().when(classify(decision().expecting(PLAN.getFirst(), PLAN.getFirst()))).thenRejected("expectation-repeated");
        nothing().when(classify(decision().expecting(new Expectation("improvement-plan", DECIDED)))).thenRejected("expectation-overdue");
        assertThat(nothing().when(classify(decision().expecting(new Expectation("improvement-plan", DECIDED.plusDays(1))))).events()).hasSize(1);
    }

    @Test
    @DisplayName("C-16: every decision has a reason")
    void everyDecisionHasAReason() {
        nothing().when(classify(decision().because(null))).thenRejected("reason-missing");
        nothing().when(classify(decision().because("  "))).thenRejected("reason-missing");
    }

    @Test
    @DisplayName("O-01: only schools of the council's own area are classified, and one that nobody can place is not")
    void onlyOurOwnSchools() {
        nothing().when(classify(decision().of(new ClassifiedSchool(900092, "002", "Saltmere High School")))).thenRejected("not-our-school");
        nothing().when(classify(decision().of(new ClassifiedSchool(900099, null, null)))).thenRejected("not-our-school");
    }

    @Test
    void aDecisionHoldsFromItsDay_andAWithdrawalFromTheFirstDecision() {
        assertThat(nothing().when(classify(decision())).events()).extracting(ClassificationEvent::validFrom).containsExactly(DECIDED);
        assertThat(classified().andAfter(reclassify(decision().category("B").on(LATER))).when(new Withdraw("A mistake")).events())
                .extracting(ClassificationEvent::validFrom).containsExactly(DECIDED);
    }
}
