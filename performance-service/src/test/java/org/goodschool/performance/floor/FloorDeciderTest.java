package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.floor.domain.Difference;
import org.goodschool.performance.floor.domain.Difference.What;
import org.goodschool.performance.floor.domain.Evaluation;
import org.goodschool.performance.floor.domain.FactSource;
import org.goodschool.performance.floor.domain.Figure;
import org.goodschool.performance.floor.domain.FloorCommand.RecordEvaluation;
import org.goodschool.performance.floor.domain.FloorCommand.WithdrawEvaluation;
import org.goodschool.performance.floor.domain.FloorDecider;
import org.goodschool.performance.floor.domain.FloorEvent;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorDetected;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorWithdrawn;
import org.goodschool.performance.floor.domain.FloorEvent.FloorStandardEvaluated;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.Trigger;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.Release;
import org.goodschool.performance.result.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FloorDeciderTest {

    private static final FloorDecider DECIDER = new FloorDecider();

    private static Evaluation evaluation(Outcome outcome, String reason) {
        return new Evaluation(900001, KeyStage.KS4, 2014, "001", "Fenmarsh Academy", outcome, reason, "ks4-2012-2015@1",
                FactSource.FILE, FactSource.FILE, List.of(), List.of(), 1);
    }

    private static final Source LATER_FILE = new Source("england_ks4final.csv", 12, "i2", Release.FINAL, LocalDate.of(2015, 1, 29));

    private static Evaluation from(Source source) {
        return new Evaluation(900001, KeyStage.KS4, 2014, "001", "Fenmarsh Academy", Outcome.BELOW, null, "ks4-2012-2015@1",
                FactSource.FILE, FactSource.FILE, List.of(), List.of(source), 1);
    }

    private static RecordEvaluation judged(Outcome outcome, String reason) {
        return new RecordEvaluation(evaluation(outcome, reason), Trigger.REGISTER);
    }

    private static FloorStandardEvaluated evaluated(Outcome outcome, String reason, Difference... differences) {
        return new FloorStandardEvaluated(900001, "001", "Fenmarsh Academy", KeyStage.KS4, 2014, outcome, reason,
                "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(), 1, Trigger.REGISTER, List.of(differences), List.of());
    }

    private static Difference outcome(Outcome before, Outcome after) {
        return new Difference(What.OUTCOME, null, before.name(), after.name());
    }

    private static Difference reason(String before, String after) {
        return new Difference(What.REASON, null, before, after);
    }

    private static Evaluation compared(Figure... figures) {
        return new Evaluation(900001, KeyStage.KS4, 2014, "001", "Fenmarsh Academy", Outcome.BELOW, null,
                "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(figures), List.of(), 1);
    }

    private static Figure figure(Measure measure, String value, String comparator) {
        return new Figure(measure, value == null ? null : new BigDecimal(value), value == null ? Missing.SUPPRESSED : null, null,
                new BigDecimal(comparator), Basis.ENTERED, value == null ? null : true);
    }

    private static List<Difference> differences(Evaluation before, Evaluation now, Trigger trigger) {
        var told = (FloorStandardEvaluated) given(DECIDER).andAfter(new RecordEvaluation(before, Trigger.RESULTS))
                .when(new RecordEvaluation(now, trigger)).events().getFirst();
        assertThat(told.trigger()).isEqualTo(trigger);
        return told.differences();
    }

    @Test
    @DisplayName("A-11: another national figure is told with what it was and what it is, and of which measure")
    void anotherNationalFigure() {
        assertThat(differences(compared(figure(Measure.KS4_EXPECTED_PROGRESS_ENGLISH, "61", "70"),
                        figure(Measure.KS4_EXPECTED_PROGRESS_MATHS, "50", "65")),
                compared(figure(Measure.KS4_EXPECTED_PROGRESS_ENGLISH, "61", "74"),
                        figure(Measure.KS4_EXPECTED_PROGRESS_MATHS, "50", "65")), Trigger.COMPARATORS))
                .containsExactly(new Difference(What.COMPARATOR, "KS4_EXPECTED_PROGRESS_ENGLISH", "70", "74"));
    }

    @Test
    @DisplayName("I-07: a revised figure is told, and one that is suppressed with the reason in its place")
    void aRevisedFigure() {
        assertThat(differences(compared(figure(Measure.KS4_EXPECTED_PROGRESS_ENGLISH, "61", "70")),
                compared(figure(Measure.KS4_EXPECTED_PROGRESS_ENGLISH, null, "70")), Trigger.RESULTS))
                .containsExactly(new Difference(What.FIGURE, "KS4_EXPECTED_PROGRESS_ENGLISH", "61", "SUPPRESSED"));
    }

    @Test
    @DisplayName("F-04: where a cohort is found to be small, no figure of it is told, not even as what was before")
    void noFiguresOfASmallCohort() {
        var small = new Evaluation(900001, KeyStage.KS4, 2014, "001", "Fenmarsh Academy", Outcome.NOT_EVALUATED,
                "cohort-under-11", "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(), List.of(), 1);
        assertThat(differences(compared(figure(Measure.KS4_EXPECTED_PROGRESS_ENGLISH, "61", "70")), small, Trigger.RESULTS))
                .containsExactly(outcome(Outcome.BELOW, Outcome.NOT_EVALUATED), reason(null, "cohort-under-11"));
    }

    @Test
    void whoTellsTheTypeAndTheClosure_theAuthorityTheRuleAndTheRows_areToldToo() {
        var other = new Evaluation(900001, KeyStage.KS4, 2014, "002", "Fenmarsh Academy", Outcome.BELOW, null,
                "ks4-2012-2015@2", FactSource.REGISTER, null, List.of(), List.of(), 2);
        assertThat(differences(evaluation(Outcome.BELOW, null), other, Trigger.REGISTER)).containsExactly(
                new Difference(What.RULE_SET, null, "ks4-2012-2015@1", "ks4-2012-2015@2"),
                new Difference(What.AUTHORITY, null, "001", "002"),
                new Difference(What.TYPE_TOLD_BY, null, "FILE", "REGISTER"),
                new Difference(What.CLOSURE_TOLD_BY, null, "FILE", null),
                new Difference(What.PUBLISHED_ROWS, null, "1", "2"));
    }

    private static final FloorEvent DETECTED = new BelowFloorDetected(900001, "001", "Fenmarsh Academy", KeyStage.KS4,
            2014, "ks4-2012-2015@1", List.of());

    private static FloorEvent withdrawn(String reason) {
        return new BelowFloorWithdrawn(900001, "001", "Fenmarsh Academy", KeyStage.KS4, 2014, "ks4-2012-2015@1", reason);
    }

    @Test
    void givenNothing_whenBelow_thenItIsDetected() {
        given(DECIDER).when(judged(Outcome.BELOW, null))
                .then(evaluated(Outcome.BELOW, null), DETECTED);
    }

    @Test
    void givenNothing_whenNotBelow_thenOnlyTheEvaluationIsTold() {
        given(DECIDER).when(judged(Outcome.NOT_BELOW, null))
                .then(evaluated(Outcome.NOT_BELOW, null));
    }

    @Test
    void givenAnEvaluationStoredWithoutFigures_whenTheSameComesAgain_thenNothing() {
        var stored = new FloorStandardEvaluated(900001, "001", "Fenmarsh Academy", KeyStage.KS4, 2014, Outcome.NOT_EVALUATED,
                "closed", "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, null, 1, null, null, null);
        given(DECIDER, stored).when(judged(Outcome.NOT_EVALUATED, "closed")).thenNothing();
    }

    @Test
    void givenAnEvaluationWithFigures_whenTheSameComesAgain_thenNothing() {
        var figure = new Figure(Measure.KS4_PROGRESS_8, BigDecimal.ONE, null, BigDecimal.TEN, null, null, true);
        var stored = new FloorStandardEvaluated(900001, "001", "Fenmarsh Academy", KeyStage.KS4, 2014, Outcome.BELOW,
                null, "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(figure), 1, null, null, null);
        given(DECIDER, stored).when(new RecordEvaluation(new Evaluation(900001, KeyStage.KS4, 2014, "001", "Fenmarsh Academy",
                Outcome.BELOW, null, "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(figure), List.of(), 1), Trigger.COMPARATORS)).thenNothing();
    }

    @Test
    void givenAnEvaluation_whenTheSameComesAgain_thenNothing() {
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED)
                .when(judged(Outcome.BELOW, null)).thenNothing();
    }

    @Test
    void givenAnEvaluation_whenOnlyTheNameDiffers_thenNothing() {
        var renamed = new Evaluation(900001, KeyStage.KS4, 2014, "001", "Another Name", Outcome.BELOW, null,
                "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(), List.of(), 1);
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED).when(new RecordEvaluation(renamed, Trigger.RESULTS)).thenNothing();
    }

    @Test
    void givenAnEvaluation_whenOnlyTheRowsDifferThatSayTheSame_thenNothing() {
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED).when(new RecordEvaluation(from(LATER_FILE), Trigger.RESULTS)).thenNothing();
    }

    @Test
    void givenNothing_whenJudged_thenTheRowsAreToldThatTheFiguresComeFrom() {
        var told = (FloorStandardEvaluated) given(DECIDER).when(new RecordEvaluation(from(LATER_FILE), Trigger.RESULTS)).events().getFirst();
        assertThat(told.sources()).containsExactly(LATER_FILE);
    }

    @Test
    @DisplayName("A-14: a closure undoes the finding, and says that it did")
    void givenBelow_whenItCloses_thenItIsWithdrawn() {
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED)
                .when(judged(Outcome.NOT_EVALUATED, "closed"))
                .then(evaluated(Outcome.NOT_EVALUATED, "closed", outcome(Outcome.BELOW, Outcome.NOT_EVALUATED), reason(null, "closed")),
                        withdrawn("closed"));
    }

    @Test
    void givenBelow_whenCorrectedResultsAreNotBelow_thenItIsWithdrawn_andFoundAgainIfTheyFall() {
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED)
                .andAfter(judged(Outcome.NOT_BELOW, null))
                .when(judged(Outcome.BELOW, null))
                .then(evaluated(Outcome.BELOW, null, outcome(Outcome.NOT_BELOW, Outcome.BELOW)), DETECTED);
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED)
                .when(judged(Outcome.NOT_BELOW, null))
                .then(evaluated(Outcome.NOT_BELOW, null, outcome(Outcome.BELOW, Outcome.NOT_BELOW)), withdrawn("not-below"));
    }

    @Test
    void givenNotBelow_whenNotEvaluated_thenThereIsNothingToWithdraw() {
        given(DECIDER, evaluated(Outcome.NOT_BELOW, null))
                .when(judged(Outcome.NOT_EVALUATED, "closed"))
                .then(evaluated(Outcome.NOT_EVALUATED, "closed", outcome(Outcome.NOT_BELOW, Outcome.NOT_EVALUATED), reason(null, "closed")));
    }

    @Test
    void anEvaluationHoldsFromTheLastDayOfItsYear() {
        assertThat(DETECTED.validFrom()).isEqualTo(LocalDate.of(2014, 8, 31));
    }

    @Test
    void givenBelow_whenItsResultsAreTakenBack_thenItIsWithdrawn_andFoundAgainIfTheyAreReadAgain() {
        var below = given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED);
        assertThat(below.when(new WithdrawEvaluation()).events()).satisfiesExactly(
                evaluated -> assertThat(evaluated).isInstanceOfSatisfying(FloorStandardEvaluated.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
                    assertThat(e.reason()).isEqualTo("results-taken-back");
                    assertThat(e.publishedRows()).isZero();
                    assertThat(e.trigger()).isEqualTo(Trigger.RESULTS);
                }), withdrawn -> assertThat(withdrawn).isEqualTo(withdrawn("results-taken-back")));
        below.andAfter(new WithdrawEvaluation()).when(new WithdrawEvaluation()).thenNothing();
        assertThat(below.andAfter(new WithdrawEvaluation()).when(judged(Outcome.BELOW, null)).events()).endsWith(DETECTED).hasSize(2);
        given(DECIDER).when(new WithdrawEvaluation()).thenNothing();
    }
}
