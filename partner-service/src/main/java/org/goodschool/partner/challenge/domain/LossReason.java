package org.goodschool.partner.challenge.domain;

/** Which change took a school's last ground away. */
public enum LossReason {
    GRADE_NO_LONGER_QUALIFIES,
    SYSTEM_LEADER_FLAG_REMOVED,
    SCHOOL_CLOSED
}
