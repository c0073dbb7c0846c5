package org.goodschool.intervention.identification.domain;

import org.goodschool.intervention.school.domain.FloorOutcome;

/** The outcome last heard for a key stage and year, and the rule set that gave it. */
public record NotedOutcome(FloorOutcome outcome, String ruleSet) {
}
