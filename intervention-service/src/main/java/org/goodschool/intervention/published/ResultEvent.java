package org.goodschool.intervention.published;

import java.util.Objects;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.KeyStage;

/**
 * What this service reads of performance-service's events: {@code FloorStandardEvaluated}, {@code BelowFloorDetected},
 * {@code BelowFloorWithdrawn}.
 *
 * @param outcome only in an evaluation
 */
record ResultEvent(int urn, String laCode, String schoolName, KeyStage keyStage, int academicYear, FloorOutcome outcome,
        String ruleSet, String reason) {

    ResultEvent {
        Objects.requireNonNull(keyStage, "keyStage");
        if (academicYear <= 0) {
            throw new IllegalArgumentException("no academicYear");
        }
    }

    String id() {
        return urn + "-" + keyStage + "-" + academicYear;
    }

    FloorYear year() {
        return new FloorYear(keyStage, academicYear);
    }
}
