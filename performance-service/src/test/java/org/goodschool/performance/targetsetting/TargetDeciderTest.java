package org.goodschool.performance.targetsetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.goodschool.chassis.testing.Given;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.targetsetting.domain.Achievement;
import org.goodschool.performance.targetsetting.domain.Aspect;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.Progress;
import org.goodschool.performance.targetsetting.domain.PupilGroup;
import org.goodschool.performance.targetsetting.domain.Result;
import org.goodschool.performance.targetsetting.domain.Target;
import org.goodschool.performance.targetsetting.domain.TargetCommand;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Agree;
import org.goodschool.performance.targetsetting.domain.TargetCommand.CompareResults;
import org.goodschool.performance.targetsetting.domain.TargetCommand.EnterResult;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Guide;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Propose;
import org.goodschool.performance.targetsetting.domain.TargetCommand.RecordProgress;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Repropose;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Sanction;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Withdraw;
import org.goodschool.performance.targetsetting.domain.TargetCommand.WithdrawResults;
import org.goodschool.performance.targetsetting.domain.TargetDecider;
import org.goodschool.performance.targetsetting.domain.TargetEvent;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetProgressRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsAgreed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsGuided;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsProposed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsSanctioned;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsWithdrawn;
import org.goodschool.performance.targetsetting.domain.TargetMeasure;
import org.goodschool.performance.targetsetting.domain.TargetMeasures;
import org.goodschool.performance.targetsetting.domain.TargetSchool;
import org.goodschool.performance.targetsetting.domain.TargetState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("F-18, P-15: proposed by the school, guided by an adviser, agreed with head and chair, sanctioned by governors")
class TargetDeciderTest {

    static final TargetMeasures MEASURES = TargetMeasuresFile.read();
    private static final TargetSchool SCHOOL = new TargetSchool(900001, "001", "Saltreach Primary School");
    private static final LocalDate TODAY = LocalDate.of(2018, 3, 1);
    private static final LocalDate PROPOSED = LocalDate.of(2017, 10, 2);
    private static final String ATTAINMENT = "ks2-expected-reading-writing-maths";
    private static final String ABSENCE = "overall-absence";
    private static final Target RWM = new Target(ATTAINMENT, new BigDecimal("66"), 30);
    private static final Target MISSED = new Target(ABSENCE, new BigDecimal("4.5"), 210);

    private static LocalDate day(int afterProposal) {
        return PROPOSED.plusDays(afterProposal);
    }

    private static Given<TargetCommand, TargetState, TargetEvent> nothing() {
        return given(new TargetDecider());
    }

    private static Propose propose(Target... targets) {
        return new Propose(SCHOOL, "001", 2018, MEASURES, List.of(targets), PROPOSED, TODAY);
    }

    private static Repropose repropose(Target... targets) {
        return new Repropose(MEASURES, List.of(targets), SCHOOL, day(14), TODAY);
    }

    private static Guide guide(boolean challenging) {
        return new Guide(MEASURES, List.of(new Estimate(ATTAINMENT, new BigDecimal("64"), "FFT", null)), challenging,
                "Two above the estimate", day(7), TODAY);
    }

    private static final Agree AGREE = new Agree(true, true, day(21), TODAY);
    private static final Sanction SANCTION = new Sanction(day(28), TODAY);

    private static Given<TargetCommand, TargetState, TargetEvent> proposed() {
        return nothing().andAfter(propose(RWM, MISSED));
    }

    private static Given<TargetCommand, TargetState, TargetEvent> guided() {
        return proposed().andAfter(guide(true));
    }

    private static Given<TargetCommand, TargetState, TargetEvent> agreed() {
        return guided().andAfter(AGREE);
    }

    private static Given<TargetCommand, TargetState, TargetEvent> sanctioned() {
        return agreed().andAfter(SANCTION);
    }

    private static RecordProgress progress(String measure, String figure, LocalDate on) {
        return new RecordProgress(MEASURES, List.of(new Progress(measure, new BigDecimal(figure), null)), on, TODAY);
    }

    private static Result result(String measure, String figure) {
        return new Result(MEASURES.named(measure).orElseThrow(), new BigDecimal(figure), null, 29);
    }

    private static TargetOutcomeRecorded outcome(String measure, String target, String result, Achievement achievement, int pupils) {
        return new TargetOutcomeRecorded(900001, 2018, measure, new BigDecimal(target), new BigDecimal(result), null, achievement, pupils);
    }

    @Test
    void theStepsInOrder() {
        nothing().when(propose(RWM, MISSED)).then(new TargetsProposed(900001, "001", "Saltreach Primary School", 2018,
                List.of(RWM, MISSED), PROPOSED));
        proposed().when(guide(true)).then(new TargetsGuided(900001, 2018,
                List.of(new Estimate(ATTAINMENT, new BigDecimal("64"), "FFT", 30)), true, day(7)));
        guided().when(AGREE).then(new TargetsAgreed(900001, 2018, List.of(RWM, MISSED), day(21)));
        agreed().when(SANCTION).then(new TargetsSanctioned(900001, 2018, day(28)));
        sanctioned().when(progress(ATTAINMENT, "58", day(90)))
                .then(new TargetProgressRecorded(900001, 2018, List.of(new Progress(ATTAINMENT, new BigDecimal("58"), 30)), day(90)));
    }

    @Test
    void noStepIsTakenBeforeTheOneItFollows() {
        Stream.of(repropose(RWM), guide(true), AGREE).forEach(step -> nothing().when(step).thenRejected("not-proposed"));
        proposed().when(AGREE).thenRejected("not-guided");
        Stream.of(nothing(), proposed(), guided()).forEach(given -> given.when(SANCTION).thenRejected("not-agreed"));
        Stream.of(nothing(), proposed(), guided(), agreed()).forEach(given -> {
            given.when(progress(ATTAINMENT, "58", day(90))).thenRejected("not-sanctioned");
            given.when(new EnterResult(result(ABSENCE, "4"))).thenRejected("not-sanctioned");
        });
        nothing().when(new Withdraw("A mistake")).thenRejected("not-proposed");
    }

    @Test
    void noStepIsTakenTwice() {
        proposed().when(propose(RWM)).thenRejected("already-proposed");
        Stream.of(agreed(), sanctioned()).forEach(given -> Stream.of(repropose(RWM), guide(true), AGREE)
                .forEach(step -> given.when(step).thenRejected("already-agreed")));
        sanctioned().when(SANCTION).thenRejected("already-sanctioned");
    }

    @Test
    @DisplayName("F-18: targets that the adviser does not find challenging are not agreed; the school proposes others, and they are guided anew")
    void targetsAreChallenging() {
        var timid = proposed().andAfter(guide(false));
        timid.when(AGREE).thenRejected("not-challenging");
        var bolder = new Target(ATTAINMENT, new BigDecimal("70"), 30);
        timid.andAfter(repropose(bolder)).when(AGREE).thenRejected("not-guided");
        var guidedAnew = new Guide(MEASURES, List.of(new Estimate(ATTAINMENT, new BigDecimal("64"), "FFT", null)), true, "Better",
                day(15), TODAY);
        timid.andAfter(repropose(bolder)).andAfter(guidedAnew).when(AGREE).then(new TargetsAgreed(900001, 2018, List.of(bolder), day(21)));
        timid.when(guide(true)).then(new TargetsGuided(900001, 2018,
                List.of(new Estimate(ATTAINMENT, new BigDecimal("64"), "FFT", 30)), true, day(7)));
    }

    @Test
    void theSameProposalAgainChangesNothing() {
        proposed().when(repropose(new Target(ATTAINMENT, new BigDecimal("66.0"), 30), MISSED)).thenRejected("nothing-changes");
    }

    @Test
    @DisplayName("P-15: head and chair both agree")
    void headAndChairBothAgree() {
        guided().when(new Agree(true, false, day(21), TODAY)).thenRejected("not-agreed-by-both");
        guided().when(new Agree(false, true, day(21), TODAY)).thenRejected("not-agreed-by-both");
    }

    @Test
    @DisplayName("C-1: no step is dated before the one it follows, in the future, or after the year is over")
    void datesAreInOrder() {
        guided().when(new Agree(true, true, day(6), TODAY)).thenRejected("date-before-previous-step");
        assertThat(guided().when(new Agree(true, true, day(7), TODAY)).events()).hasSize(1);
        guided().when(new Agree(true, true, TODAY.plusDays(1), TODAY)).thenRejected("date-in-future");
        LocalDate later = LocalDate.of(2019, 1, 1);
        guided().when(new Agree(true, true, LocalDate.of(2018, 9, 1), later)).thenRejected("year-over");
        assertThat(guided().when(new Agree(true, true, LocalDate.of(2018, 8, 31), later)).events()).hasSize(1);
        nothing().when(new Propose(SCHOOL, "001", 2017, MEASURES, List.of(RWM), PROPOSED, TODAY)).thenRejected("year-over");
    }

    @Test
    void aTargetIsForAMeasureOfItsYear_onceAndWithinItsRange() {
        nothing().when(propose()).thenRejected("no-figures");
        nothing().when(propose(new Target("happiness", BigDecimal.TEN, 30))).thenRejected("measure-unknown");
        nothing().when(propose(new Target("ks2-level4-english-maths", BigDecimal.TEN, 30))).thenRejected("measure-of-other-years");
        nothing().when(propose(RWM, RWM)).thenRejected("measure-repeated");
        nothing().when(propose(new Target(ATTAINMENT, new BigDecimal("100.1"), 30))).thenRejected("figure-out-of-range");
        nothing().when(propose(new Target(ATTAINMENT, new BigDecimal("-0.1"), 30))).thenRejected("figure-out-of-range");
        assertThat(nothing().when(propose(new Target("ks2-reading-progress", new BigDecimal("-0.1"), 30))).events()).hasSize(1);
    }

    @Test
    @DisplayName("O-01: only schools of the council's own area set targets here")
    void onlyOurOwnSchools() {
        nothing().when(new Propose(new TargetSchool(900092, "002", "Saltmere High School"), "001", 2018, MEASURES, List.of(RWM),
                PROPOSED, TODAY)).thenRejected("not-our-school");
    }

    @Test
    void anAdviserGuidesWithEstimatesOfWhatIsProposed_andComments() {
        proposed().when(new Guide(MEASURES, List.of(), true, "Fine", day(7), TODAY)).thenRejected("estimate-missing");
        proposed().when(new Guide(MEASURES, List.of(new Estimate("attendance", BigDecimal.TEN, "FFT", null)), true, "Fine", day(7), TODAY))
                .thenRejected("no-such-target");
        proposed().when(new Guide(MEASURES, List.of(new Estimate(ATTAINMENT, BigDecimal.TEN, "HEARSAY", null)), true, "Fine", day(7), TODAY))
                .thenRejected("estimate-source-unknown");
        proposed().when(new Guide(MEASURES, List.of(new Estimate(ATTAINMENT, BigDecimal.TEN, "FFT", null)), true, " ", day(7), TODAY))
                .thenRejected("comment-missing");
    }

    @Test
    void progressIsToldOfTargetsThatAreSet() {
        sanctioned().when(progress("attendance", "95", day(90))).thenRejected("no-such-target");
        sanctioned().when(progress(ATTAINMENT, "101", day(90))).thenRejected("figure-out-of-range");
        sanctioned().when(new RecordProgress(MEASURES, List.of(), day(90), TODAY)).thenRejected("no-figures");
        sanctioned().andAfter(progress(ATTAINMENT, "58", day(90))).when(progress(ATTAINMENT, "60", day(60)))
                .thenRejected("date-before-previous-step");
    }

    @ParameterizedTest(name = "{0}: a result of {1} is {2}")
    @CsvSource({
        "ks2-expected-reading-writing-maths, 65.99, NOT_MET", "ks2-expected-reading-writing-maths, 66, MET",
        "ks2-expected-reading-writing-maths, 66.01, MET"})
    @DisplayName("to reach a target exactly is to meet it")
    void outcomes(String measure, String result, Achievement achievement) {
        sanctioned().when(new CompareResults(List.of(result(measure, result))))
                .then(outcome(measure, "66", result, achievement, 29));
    }

    @ParameterizedTest(name = "absence of {0} is {1}")
    @CsvSource({"4.51, NOT_MET", "4.5, MET", "4.49, MET"})
    void lessAbsenceIsBetter_andIsEnteredByAPerson(String result, Achievement achievement) {
        sanctioned().when(new EnterResult(result(ABSENCE, result))).then(outcome(ABSENCE, "4.5", result, achievement, 210));
    }

    @Test
    void aRevisedResultIsHeldAgainstTheTargetAgain_andTheSameIsNot() {
        var compared = sanctioned().andAfter(new CompareResults(List.of(result(ATTAINMENT, "65"))));
        compared.when(new CompareResults(List.of(result(ATTAINMENT, "65.0")))).thenNothing();
        compared.when(new CompareResults(List.of(result(ATTAINMENT, "67")))).then(outcome(ATTAINMENT, "66", "67", Achievement.MET, 29));
    }

    @Test
    void aMissingResultIsNeitherMetNorMissed() {
        var missing = new Result(MEASURES.named(ATTAINMENT).orElseThrow(), null, "SUPPRESSED", 29);
        sanctioned().when(new CompareResults(List.of(missing))).then(new TargetOutcomeRecorded(900001, 2018, ATTAINMENT,
                new BigDecimal("66"), null, "SUPPRESSED", Achievement.UNKNOWN, 29));
    }

    @Test
    void aResultThatIsTakenBackWithItsFileIsNeitherMetNorMissed_andTheRightOneIsHeldAgainstTheTarget() {
        var withdraw = new WithdrawResults(List.of(MEASURES.named(ATTAINMENT).orElseThrow()));
        var compared = sanctioned().andAfter(new CompareResults(List.of(result(ATTAINMENT, "90"))));
        compared.when(withdraw).then(new TargetOutcomeRecorded(900001, 2018, ATTAINMENT, new BigDecimal("66"), null, "TAKEN_BACK",
                Achievement.UNKNOWN, 29));
        compared.andAfter(withdraw).when(withdraw).thenNothing();
        compared.andAfter(withdraw).when(new CompareResults(List.of(result(ATTAINMENT, "65"))))
                .then(outcome(ATTAINMENT, "66", "65", Achievement.NOT_MET, 29));
        sanctioned().when(withdraw).thenNothing();
    }

    @Test
    void resultsOfMeasuresWithoutATarget_orBeforeGovernorsHaveSanctioned_makeNoDifference() {
        sanctioned().when(new CompareResults(List.of(result("ks2-maths-progress", "1")))).thenNothing();
        agreed().when(new CompareResults(List.of(result(ATTAINMENT, "65")))).thenNothing();
    }

    @Test
    void aResultThatIsPublishedIsNotEntered() {
        sanctioned().when(new EnterResult(result(ATTAINMENT, "70"))).thenRejected("result-is-published");
        sanctioned().when(new EnterResult(result("attendance", "95"))).thenRejected("no-such-target");
        sanctioned().when(new EnterResult(result(ABSENCE, "104"))).thenRejected("figure-out-of-range");
    }

    @Test
    void targetsAreWithdrawnWithAReason_andCanBeSetAnew() {
        sanctioned().when(new Withdraw(" ")).thenRejected("reason-missing");
        sanctioned().when(new Withdraw("The cohort has changed")).then(new TargetsWithdrawn(900001, 2018));
        assertThat(sanctioned().andAfter(new Withdraw("The cohort has changed")).when(propose(RWM)).events()).hasSize(1);
    }

    @Test
    @DisplayName("no topic has the figures of fewer than 11 pupils, nor of a number that nobody knows")
    void fewPupils() {
        var few = new Target("ks2-attainment-fsm", new BigDecimal("50"), 10);
        var enough = new Target("ks2-attainment-sen", new BigDecimal("40"), 11);
        assertThat(new TargetsProposed(900001, "001", "School", 2018, List.of(few, enough), PROPOSED).onTopic())
                .isEqualTo(new TargetsProposed(900001, "001", "School", 2018,
                        List.of(new Target("ks2-attainment-fsm", null, null), enough), PROPOSED));
        assertThat(new TargetsAgreed(900001, 2018, List.of(few), PROPOSED).onTopic())
                .isEqualTo(new TargetsAgreed(900001, 2018, List.of(new Target("ks2-attainment-fsm", null, null)), PROPOSED));
        assertThat(new TargetsGuided(900001, 2018, List.of(new Estimate("ks2-attainment-fsm", BigDecimal.TEN, "FFT", 10)), true, PROPOSED).onTopic())
                .isEqualTo(new TargetsGuided(900001, 2018, List.of(new Estimate("ks2-attainment-fsm", null, "FFT", null)), true, PROPOSED));
        assertThat(new TargetProgressRecorded(900001, 2018, List.of(new Progress("ks2-attainment-fsm", BigDecimal.TEN, 10)), PROPOSED).onTopic())
                .isEqualTo(new TargetProgressRecorded(900001, 2018, List.of(new Progress("ks2-attainment-fsm", null, null)), PROPOSED));
        for (Integer pupils : new Integer[] {10, null}) {
            assertThat(new TargetOutcomeRecorded(900001, 2018, "m", BigDecimal.TEN, BigDecimal.ONE, null, Achievement.NOT_MET, pupils).onTopic())
                    .isEqualTo(new TargetOutcomeRecorded(900001, 2018, "m", null, null, null, null, null));
        }
        var large = outcome(ATTAINMENT, "66", "67", Achievement.MET, 11);
        assertThat(large.onTopic()).isEqualTo(large);
    }

    @Test
    @DisplayName("I-06: what is shipped has targets for attainment, progress and attendance, and for the two groups; each code once")
    void theShippedMeasures() {
        assertThat(MEASURES.measures()).extracting(TargetMeasure::code).doesNotHaveDuplicates();
        assertThat(MEASURES.measures()).extracting(TargetMeasure::aspect).doesNotContainNull().contains(
                Aspect.values());
        assertThat(MEASURES.measures()).extracting(TargetMeasure::group).contains(
                PupilGroup.values());
        assertThat(MEASURES.measures()).filteredOn(measure -> measure.result() != null).allSatisfy(measure -> {
            assertThat(measure.result().keyStage()).isEqualTo(measure.keyStage());
            assertThat(measure.result().unit()).isEqualTo(measure.unit());
        });
        for (KeyStage keyStage : KeyStage.values()) {
            for (int year = 2009; year <= 2019; year++) {
                int of = year;
                assertThat(MEASURES.measures()).as(keyStage + " " + year).anyMatch(measure -> measure.keyStage() == keyStage
                        && measure.covers(of) && measure.result() != null);
            }
        }
    }
}
