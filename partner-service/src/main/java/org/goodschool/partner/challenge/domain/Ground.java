package org.goodschool.partner.challenge.domain;

/** Why a school is provided with a link to a challenge partner (F-19). */
public enum Ground {
    /** Eligible for Norfolk to Good and Great: satisfactory or requiring improvement (F-22). */
    GRADE,
    /** Is, or might be, a system leader: a person's judgement. */
    SYSTEM_LEADER
}
