package org.goodschool.intervention.casework.domain;

/** What a package is made of: the team's own advice and guidance, and support that it commissions (F-08, P-06). */
public enum SupportKind {
    ADVICE, GUIDANCE, COMMISSIONED_SUPPORT
}
