package org.goodschool.partner.challenge.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What the challenge is based on: the performance of the school's own children (F-28), as known on the day of the
 * allocation. Outcomes without figures, so that no small cohort can be read from it.
 */
public record PerformanceProfile(Grade grade, LocalDate gradeOn, List<FloorResult> floorEvaluations) {

    public PerformanceProfile {
        floorEvaluations = List.copyOf(floorEvaluations);
    }

    /** {@code outcome} in the words of performance-service, which may add to them. */
    public record FloorResult(String keyStage, int academicYear, String outcome, String reason, String ruleSet) {
    }
}
