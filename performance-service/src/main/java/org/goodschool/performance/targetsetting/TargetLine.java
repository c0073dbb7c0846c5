package org.goodschool.performance.targetsetting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.goodschool.performance.targetsetting.domain.Achievement;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.Progress;
import org.goodschool.performance.targetsetting.domain.Target;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;

/** One target of a set, with all that has come to be known about it. */
record TargetLine(String measure, BigDecimal figure, Integer pupils, BigDecimal estimate, String estimateSource,
                  BigDecimal progress, LocalDate progressOn, BigDecimal result, String missing, Achievement achievement) {

    static TargetLine of(Target target) {
        return new TargetLine(target.measure(), target.figure(), target.pupils(), null, null, null, null, null, null, null);
    }

    TargetLine with(Estimate guide) {
        return new TargetLine(measure, figure, pupils, guide.figure(), guide.source(), progress, progressOn, result, missing, achievement);
    }

    TargetLine with(Progress said, LocalDate on) {
        return new TargetLine(measure, figure, pupils, estimate, estimateSource, said.figure(), on, result, missing, achievement);
    }

    TargetLine with(TargetOutcomeRecorded outcome) {
        return new TargetLine(measure, figure, pupils, estimate, estimateSource, progress, progressOn, outcome.result(),
                outcome.missing(), outcome.achievement());
    }

    TargetLine withoutEstimate() {
        return new TargetLine(measure, figure, pupils, null, null, progress, progressOn, result, missing, achievement);
    }
}
