package org.goodschool.performance.targetsetting.domain;

/** What a target is about (I-06). */
public enum Aspect {
    ATTAINMENT, PROGRESS, ATTENDANCE
}
