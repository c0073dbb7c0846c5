package org.goodschool.performance.result.domain;

/** The facts of a result beside its measures that a later file can revise. */
public enum ResultField {
    LA_CODE, SCHOOL_NAME, SCHOOL_TYPE, CLOSED, SUCCESSOR_URN, COHORT, PUBLISHED_ROWS
}
