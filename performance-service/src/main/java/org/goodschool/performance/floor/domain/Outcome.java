package org.goodschool.performance.floor.domain;

/** A school that is not judged is not above the floor: the reason goes with it (F-04). */
public enum Outcome {
    BELOW, NOT_BELOW, NOT_EVALUATED, NOT_APPLICABLE;

    public boolean tellsWhetherBelow() {
        return this == BELOW || this == NOT_BELOW;
    }
}
