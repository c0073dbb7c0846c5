package org.goodschool.registry.inspection.domain;

/**
 * Ofsted's categories of concern: notice to improve gave way to serious weaknesses in September 2012, and these to
 * requires significant improvement with the report cards.
 */
public enum Category {
    SPECIAL_MEASURES,
    SERIOUS_WEAKNESSES,
    NOTICE_TO_IMPROVE,
    REQUIRES_SIGNIFICANT_IMPROVEMENT
}
