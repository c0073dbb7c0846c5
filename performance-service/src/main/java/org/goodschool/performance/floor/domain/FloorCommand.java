package org.goodschool.performance.floor.domain;

public sealed interface FloorCommand {

    /** @param trigger what had changed, so that it was judged */
    record RecordEvaluation(Evaluation evaluation, Trigger trigger) implements FloorCommand {
    }

    /** There are no results any more that could be judged. */
    record WithdrawEvaluation() implements FloorCommand {
    }
}
