package org.goodschool.performance.floor.domain;

public sealed interface FloorCommand {

    /** @param trigger what had changed, so that it was judged */
    record RecordEvaluation(Evaluation evaluation, Trigger trigger) implements FloorCommand {
    }
}
