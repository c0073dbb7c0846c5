package org.goodschool.partner.school.domain;

/** Ofsted's overall effectiveness, as published under the frameworks that have one. */
public enum Grade {
    OUTSTANDING,
    GOOD,
    SATISFACTORY,
    REQUIRES_IMPROVEMENT,
    INADEQUATE
}
