package org.goodschool.partner.challenge.domain;

/** What a partner is wanted for. Only challenge is what they are for; the others are named so that they can be refused (E-06). */
public enum Purpose {
    CHALLENGE,
    SELF_EVALUATION,
    HEADTEACHER_PERFORMANCE_MANAGEMENT,
    SCHOOL_IMPROVEMENT_PARTNERSHIP
}
