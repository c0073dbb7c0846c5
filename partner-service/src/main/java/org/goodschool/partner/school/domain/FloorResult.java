package org.goodschool.partner.school.domain;

/** {@code outcome} and {@code reason} in the words of performance-service, which may add to them. */
public record FloorResult(String keyStage, int academicYear, String outcome, String reason, String ruleSet) {
}
