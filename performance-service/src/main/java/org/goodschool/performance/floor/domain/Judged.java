package org.goodschool.performance.floor.domain;

import org.goodschool.performance.result.domain.KeyStage;

/**
 * How a school's results of one year were judged.
 *
 * @param reason why they were not
 * @param before the judgement that it took the place of; null for the first one, and where that is not asked for
 */
public record Judged(int urn, String name, KeyStage keyStage, int academicYear, Outcome outcome, String reason, String ruleSet,
                     Outcome before) {
}
