package org.goodschool.registry.inspection.domain;

/** What sort of visit an inspection is; which of its framework's judgements it may carry is in the framework's data. */
public enum InspectionKind {

    /** Judges everything, and grades it: section 5, or a visit under section 8 that is deemed one. */
    FULL,

    /** From 2015: is a good school still good? No grades. */
    SHORT,

    /** What the short inspection was called from 2021. */
    UNGRADED,

    /** Between two inspections, of a school that is to improve. */
    MONITORING,

    /** Looks at one subject or theme in many schools. */
    THEME
}
