package org.goodschool.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodschool.chassis.testing.GoldenEvents;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Reading;
import org.junit.jupiter.api.Test;

class GoldenEventsTest extends GoldenEvents {

    GoldenEventsTest() {
        super(new PerformanceAggregates());
    }

    @Test
    void aResultThatWasRevisedKeepsWhatTheRevisionDidNotTouch() throws Exception {
        var result = life(PerformanceAggregates.RESULT).orElseThrow();

        assertThat(result.schoolName()).isEqualTo("Saltreach School");
        assertThat(result.schoolType()).isEqualTo("CY");
        assertThat(result.successorUrn()).isEqualTo(900044);
        assertThat(result.measure(Measure.KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS)).isEqualTo(Reading.of("38.5"));
        assertThat(result.measure(Measure.KS4_EXPECTED_PROGRESS_MATHS)).isEqualTo(Reading.of("58.25"));
    }

    @Test
    void aSchoolThatWasFoundBelowAndThenNotIsNotBelow() throws Exception {
        assertThat(life(PerformanceAggregates.FLOOR_EVALUATION).below()).isFalse();
    }

    @Test
    void aClassificationThatWasWithdrawnIsNone() throws Exception {
        assertThat(life(PerformanceAggregates.CLASSIFICATION).classified()).isFalse();
    }

    @Test
    void targetsThatWereWithdrawnAreNone() throws Exception {
        assertThat(life(PerformanceAggregates.TARGETS).targets()).isEmpty();
    }
}
