package org.goodschool.intervention.identification.domain;

/** The outcome last heard for a key stage and year, and the rule set that gave it. */
public record NotedOutcome(FloorOutcome outcome, String ruleSet) {
}
