package org.goodschool.performance.targetsetting.domain;

/** @param laCode null where nobody says in which authority it lies */
public record TargetSchool(int urn, String laCode, String name) {
}
