package org.goodschool.performance.comparator.domain;

/**
 * Where a national comparator comes from. The order is that of trust: what a person entered from a publication stands
 * before what is shipped with the rule sets, and both stand before what was computed from a file.
 */
public enum Basis {
    ENTERED, PUBLISHED, COMPUTED
}
