package org.goodschool.performance.targetsetting.domain;

/** Whose results a target is about: pupils with free school meals and those with special educational needs have their own. */
public enum PupilGroup {
    ALL, FSM, SEN
}
