package org.goodschool.performance.floor;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorDetected;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorWithdrawn;
import org.goodschool.performance.floor.domain.FloorEvent.FloorStandardEvaluated;
import org.goodschool.performance.floor.domain.FloorEvent;

@ApplicationScoped
public class FloorHistoryProjection implements RowProjection<FloorEvent, String, FloorHistoryRow> {

    @Override
    public Aggregate<?, ?, FloorEvent> aggregate() {
        return PerformanceAggregates.FLOOR_EVALUATION;
    }

    @Override
    public Class<FloorHistoryRow> rowType() {
        return FloorHistoryRow.class;
    }

    /** What follows from a judgement is no judgement. */
    @Override
    public String key(RecordedEvent<FloorEvent> recorded) {
        return switch (recorded.event()) {
            case FloorStandardEvaluated _ -> recorded.eventId().toString();
            case BelowFloorDetected _, BelowFloorWithdrawn _ -> null;
        };
    }

    @Override
    public FloorHistoryRow create(String id) {
        FloorHistoryRow row = new FloorHistoryRow();
        row.eventId = id;
        return row;
    }

    @Override
    public void apply(FloorHistoryRow row, RecordedEvent<FloorEvent> recorded) {
        switch (recorded.event()) {
            case FloorStandardEvaluated e -> {
                row.judged(e);
                row.version = recorded.version();
                row.recordedAt = recorded.recordedAt();
            }
            case BelowFloorDetected _, BelowFloorWithdrawn _ -> { }
        }
    }
}
