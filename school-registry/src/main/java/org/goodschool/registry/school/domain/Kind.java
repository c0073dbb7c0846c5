package org.goodschool.registry.school.domain;

/**
 * What a school is, told apart as floor standards (F-04) and price bands need it; each GIAS type has one, in the code
 * list of types.
 */
public enum Kind {
    MAINSTREAM,
    SPECIAL,
    ALTERNATIVE_PROVISION,
    INDEPENDENT,
    NURSERY,
    SIXTEEN_PLUS,
    /** No school, but the council's concern beside its schools: early years. No floor standard applies. */
    SETTING,
    OTHER
}
