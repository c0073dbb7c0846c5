package org.goodschool.performance.floor.domain;

/** The last judgement, or null before the first. */
public record FloorState(Evaluation last) {

    public boolean below() {
        return last != null && last.outcome() == Outcome.BELOW;
    }
}
