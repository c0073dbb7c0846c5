package org.goodschool.partner.challenge.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.partner.school.domain.FloorResult;
import org.goodschool.partner.school.domain.Grade;

/**
 * What the challenge is based on: the performance of the school's own children (F-28), as known on the day of the
 * allocation. Outcomes without figures, so that no small cohort can be read from it.
 */
public record PerformanceProfile(Grade grade, LocalDate gradeOn, List<FloorResult> floorEvaluations) {

    public PerformanceProfile {
        floorEvaluations = List.copyOf(floorEvaluations);
    }
}
