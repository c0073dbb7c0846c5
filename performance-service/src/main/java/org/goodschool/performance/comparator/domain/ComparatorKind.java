package org.goodschool.performance.comparator.domain;

/** The source says "average" and "national median" of the same figure: which one it is stays with the figure. */
public enum ComparatorKind {
    MEDIAN, AVERAGE
}
