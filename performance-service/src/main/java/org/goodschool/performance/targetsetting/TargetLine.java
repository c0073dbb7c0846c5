package org.goodschool.performance.targetsetting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.goodschool.performance.targetsetting.domain.Achievement;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.FewPupils;
import org.goodschool.performance.targetsetting.domain.Progress;
import org.goodschool.performance.targetsetting.domain.Target;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;

/**
 * One target of a set, with all that has come to be known about it.
 *
 * @param resultPupils how many pupils the result is about, who need not be those of the target; null: nobody says
 */
record TargetLine(String measure, BigDecimal figure, Integer pupils, BigDecimal estimate, String estimateSource,
                  BigDecimal progress, LocalDate progressOn, BigDecimal result, String missing, Achievement achievement,
                  Integer resultPupils) {

    static TargetLine of(Target target) {
        return new TargetLine(target.measure(), target.figure(), target.pupils(), null, null, null, null, null, null, null, null);
    }

    TargetLine with(Estimate guide) {
        return new TargetLine(measure, figure, pupils, guide.figure(), guide.source(), progress, progressOn, result, missing, achievement,
                resultPupils);
    }

    TargetLine with(Progress said, LocalDate on) {
        return new TargetLine(measure, figure, pupils, estimate, estimateSource, said.figure(), on, result, missing, achievement,
                resultPupils);
    }

    TargetLine with(TargetOutcomeRecorded outcome) {
        return new TargetLine(measure, figure, pupils, estimate, estimateSource, progress, progressOn, outcome.result(),
                outcome.missing(), outcome.achievement(), outcome.pupils());
    }

    TargetLine withoutEstimate() {
        return new TargetLine(measure, figure, pupils, null, null, progress, progressOn, result, missing, achievement,
                resultPupils);
    }

    /** Why the result may not be shown, nor what follows from it; null where it may, or where there is none. */
    String withheld() {
        return result == null ? null : FewPupils.withheld(resultPupils);
    }
}
