package org.goodschool.registry.inspection.domain;

/** One judgement that two inspections under one framework both made, and not alike. */
public record JudgementChange(String judgement, Grade from, Grade to, Direction direction) {
}
