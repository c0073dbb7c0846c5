package org.goodschool.performance.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorDetected;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorWithdrawn;
import org.goodschool.performance.floor.domain.FloorEvent.FloorStandardEvaluated;
import org.goodschool.performance.floor.domain.FloorEvent;
import org.goodschool.performance.floor.domain.Reason;

@ApplicationScoped
public class FloorEvaluationProjection implements RowProjection<FloorEvent, String, FloorEvaluationRow> {

    @Override
    public Aggregate<?, ?, FloorEvent> aggregate() {
        return PerformanceAggregates.FLOOR_EVALUATION;
    }

    @Override
    public Class<FloorEvaluationRow> rowType() {
        return FloorEvaluationRow.class;
    }

    @Override
    public String key(RecordedEvent<FloorEvent> event) {
        return event.id();
    }

    @Override
    public FloorEvaluationRow create(String id) {
        FloorEvaluationRow row = new FloorEvaluationRow();
        row.id = id;
        return row;
    }

    @Override
    public void apply(FloorEvaluationRow row, RecordedEvent<FloorEvent> recorded) {
        row.version = recorded.version();
        switch (recorded.event()) {
            case FloorStandardEvaluated e -> {
                row.judged(e);
                row.figures = Json.write(e.figures());
                row.sources = Json.write(e.sources() == null ? List.of() : e.sources());
                row.withdrawn = Reason.RESULTS_TAKEN_BACK.equals(e.reason());
                row.evaluatedAt = recorded.recordedAt();
            }
            // They follow from the evaluation that stands before them in the stream.
            case BelowFloorDetected _, BelowFloorWithdrawn _ -> { }
        }
    }
}
