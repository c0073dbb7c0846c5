package org.goodschool.performance.floor.domain;

public sealed interface FloorCommand {

    record RecordEvaluation(Evaluation evaluation) implements FloorCommand {
    }
}
