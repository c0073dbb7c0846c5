package org.goodschool.registry.inspection.domain;

/** What an inspection may say beside its dates. */
public enum Carries {
    OVERALL_GRADE,
    JUDGEMENTS,
    CATEGORY,
    SAFEGUARDING,
    OUTCOME
}
