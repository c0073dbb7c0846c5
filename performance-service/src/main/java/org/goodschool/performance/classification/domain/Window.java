package org.goodschool.performance.classification.domain;

/**
 * Which results a classification looks at: the latest so many academic years before the cycle in which there are any.
 *
 * @param notOlderThan but none from more years before the cycle than this
 */
public record Window(int years, int notOlderThan) {

    boolean reaches(int academicYear, int cycle) {
        return academicYear < cycle && academicYear >= cycle - notOlderThan;
    }
}
