package org.goodschool.performance.targetsetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.targetsetting.TargetFixture.ATTAINMENT;
import static org.goodschool.performance.targetsetting.TargetFixture.PROPOSED;
import static org.goodschool.performance.targetsetting.TargetFixture.outcome;

import java.math.BigDecimal;
import java.util.List;
import org.goodschool.performance.targetsetting.domain.Achievement;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.Progress;
import org.goodschool.performance.targetsetting.domain.Target;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetProgressRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsAgreed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsGuided;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsProposed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TargetsOnTopicTest {

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
}
