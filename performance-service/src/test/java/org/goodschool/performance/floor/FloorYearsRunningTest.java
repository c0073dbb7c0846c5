package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.goodschool.performance.floor.domain.Evaluation;
import org.goodschool.performance.floor.domain.FactSource;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.YearsRunning;
import org.goodschool.performance.floor.domain.YearsRunning.Judged;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.YearSpan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a standard of several years: below only if below in each")
class FloorYearsRunningTest {

    private static final YearsRunning THREE = new YearsRunning("three@1", KeyStage.KS2, new YearSpan(2016, 2018), 3, List.of("test"));

    private static Evaluation year(int academicYear, Outcome outcome) {
        return new Evaluation(1, KeyStage.KS2, academicYear, "001", "School", outcome,
                outcome == Outcome.NOT_EVALUATED ? "reason-of-" + academicYear : null, "rule@1", FactSource.FILE, FactSource.FILE, List.of(), List.of(), 1);
    }

    private static Judged judged(Outcome in2017, Outcome in2016, Outcome in2015) {
        return THREE.judge(2017, List.of(year(2015, in2015), year(2017, in2017), year(2018, Outcome.NOT_BELOW),
                year(2014, Outcome.NOT_BELOW), year(2016, in2016)));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} is {3}")
    @CsvSource({
        "BELOW, BELOW, BELOW, BELOW", "NOT_BELOW, BELOW, BELOW, NOT_BELOW", "BELOW, NOT_BELOW, BELOW, NOT_BELOW",
        "BELOW, BELOW, NOT_BELOW, NOT_BELOW", "NOT_BELOW, NOT_BELOW, NOT_BELOW, NOT_BELOW",
        "BELOW, BELOW, NOT_EVALUATED, NOT_EVALUATED", "NOT_EVALUATED, BELOW, BELOW, NOT_EVALUATED",
        "NOT_BELOW, NOT_EVALUATED, NOT_BELOW, NOT_EVALUATED"})
    void threeYears(Outcome in2017, Outcome in2016, Outcome in2015, Outcome outcome) {
        Judged judged = judged(in2017, in2016, in2015);
        assertThat(judged.outcome()).isEqualTo(outcome);
        assertThat(judged.evaluations()).extracting(Evaluation::academicYear).containsExactly(2017, 2016, 2015);
        assertThat(judged.reason() == null).isEqualTo(outcome != Outcome.NOT_EVALUATED);
    }

    @Test
    void theLatestYearThatWasNotJudgedNamesTheReason() {
        assertThat(judged(Outcome.BELOW, Outcome.NOT_EVALUATED, Outcome.NOT_EVALUATED).reason()).isEqualTo("reason-of-2016");
    }

    @Test
    void aYearWithoutResultsLeavesItUnjudged() {
        Judged judged = THREE.judge(2017, new ArrayList<>(List.of(year(2017, Outcome.BELOW), year(2015, Outcome.BELOW))));
        assertThat(judged.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(judged.reason()).isEqualTo(YearsRunning.NO_RESULTS);
        assertThat(judged.evaluations()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2019})
    void beforeItAndAfterItNothingIsJudged(int academicYear) {
        Judged judged = THREE.judge(academicYear, List.of(year(academicYear, Outcome.BELOW)));
        assertThat(judged.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(judged.reason()).isEqualTo(YearsRunning.NO_STANDARD);
    }

    @ParameterizedTest
    @ValueSource(ints = {2016, 2018, 2040})
    void oneWithoutAnEndGoesOn(int academicYear) {
        assertThat(new YearsRunning("open@1", KeyStage.KS2, new YearSpan(2016, null), 3, List.of()).judged().covers(academicYear)).isTrue();
    }
}
