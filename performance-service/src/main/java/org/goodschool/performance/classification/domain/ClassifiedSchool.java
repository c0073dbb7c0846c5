package org.goodschool.performance.classification.domain;

/** @param laCode null where nobody says in which authority it lies */
public record ClassifiedSchool(int urn, String laCode, String name) {
}
