package org.goodschool.intervention.casework.domain;

/** How far a case has come (P-06). */
public enum CaseStage {
    /** Nothing recorded yet: the stream is empty. */
    NONE,
    OPEN, CONTACTED, PACKAGE_PROPOSED, PACKAGE_AGREED, CLOSED
}
