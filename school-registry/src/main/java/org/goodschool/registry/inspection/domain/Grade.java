package org.goodschool.registry.inspection.domain;

/** The words of every Ofsted framework (2.3). Which of them a framework uses, and best to worst, is in the framework's data. */
public enum Grade {
    OUTSTANDING,
    GOOD,
    SATISFACTORY,
    REQUIRES_IMPROVEMENT,
    INADEQUATE,
    EXCEPTIONAL,
    STRONG_STANDARD,
    EXPECTED_STANDARD,
    NEEDS_ATTENTION,
    URGENT_IMPROVEMENT
}
