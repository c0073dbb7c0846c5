package org.goodschool.performance.targetsetting.domain;

/** How far the targets of a school and year have come (F-18, P-15). */
public enum TargetStage {
    /** Nothing proposed, or withdrawn. */
    NONE,
    PROPOSED, GUIDED, AGREED, SANCTIONED
}
