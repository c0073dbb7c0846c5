package org.goodschool.performance.dashboard.domain;

import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;

/** How the results of one year were judged. @param reason why they were not */
public record FloorYear(KeyStage keyStage, int academicYear, Outcome outcome, String reason, String ruleSet) {
}
