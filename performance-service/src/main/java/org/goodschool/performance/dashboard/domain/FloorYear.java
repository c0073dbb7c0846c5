package org.goodschool.performance.dashboard.domain;

import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * How the results of one year were judged.
 *
 * @param urn    under which they were published
 * @param reason why they were not
 */
public record FloorYear(int urn, KeyStage keyStage, int academicYear, Outcome outcome, String reason, String ruleSet) {
}
