package org.goodschool.performance.targetsetting;

import static org.goodschool.performance.targetsetting.TargetFixture.ABSENCE;
import static org.goodschool.performance.targetsetting.TargetFixture.ATTAINMENT;
import static org.goodschool.performance.targetsetting.TargetFixture.MEASURES;
import static org.goodschool.performance.targetsetting.TargetFixture.agreed;
import static org.goodschool.performance.targetsetting.TargetFixture.outcome;
import static org.goodschool.performance.targetsetting.TargetFixture.result;
import static org.goodschool.performance.targetsetting.TargetFixture.sanctioned;

import java.math.BigDecimal;
import java.util.List;
import org.goodschool.performance.targetsetting.domain.Achievement;
import org.goodschool.performance.targetsetting.domain.Result;
import org.goodschool.performance.targetsetting.domain.TargetCommand.CompareResults;
import org.goodschool.performance.targetsetting.domain.TargetCommand.EnterResult;
import org.goodschool.performance.targetsetting.domain.TargetCommand.WithdrawResults;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("P-15: what came of targets when results arrive")
class TargetOutcomeTest {

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
}
