package org.goodschool.performance.targetsetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.targetsetting.TargetFixture.MEASURES;

import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.targetsetting.domain.Aspect;
import org.goodschool.performance.targetsetting.domain.PupilGroup;
import org.goodschool.performance.targetsetting.domain.TargetMeasure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TargetMeasuresFileTest {

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
