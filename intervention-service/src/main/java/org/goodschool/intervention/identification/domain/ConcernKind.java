package org.goodschool.intervention.identification.domain;

/** What a person may raise about a school (F-05, I-11): human judgement with evidence, never computed. */
public enum ConcernKind {
    /** "In significant transition", "transitional issues". */
    TRANSITIONAL_ISSUES,
    POSSIBLE_CONCERN,
    VULNERABLE_TO_ADVERSE_INSPECTION
}
