package org.goodschool.registry.inspection.domain;

/** What a publisher may or may not tell of an inspection beside its number, its first day and its judgements. */
public enum InspectionFact {
    TYPE,
    ENDED_ON,
    PUBLISHED_ON,
    OVERALL_EFFECTIVENESS,
    CATEGORY,
    SAFEGUARDING,
    OUTCOME
}
