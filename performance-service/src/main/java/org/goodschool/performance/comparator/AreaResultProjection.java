package org.goodschool.performance.comparator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.AreaEvent;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsConfirmed;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRecorded;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRevised;
import org.goodschool.performance.comparator.domain.AreaEvent.EarlierAreaReleaseRead;
import org.goodschool.performance.result.FigureBook;

@ApplicationScoped
public class AreaResultProjection implements RowProjection<AreaEvent, String, AreaResultRow> {

    @Override
    public Aggregate<?, ?, AreaEvent> aggregate() {
        return PerformanceAggregates.AREA_RESULT;
    }

    @Override
    public Class<AreaResultRow> rowType() {
        return AreaResultRow.class;
    }

    @Override
    public String key(RecordedEvent<AreaEvent> event) {
        return event.id();
    }

    @Override
    public AreaResultRow create(String id) {
        AreaResultRow row = new AreaResultRow();
        row.id = id;
        return row;
    }

    @Override
    public void apply(AreaResultRow row, RecordedEvent<AreaEvent> recorded) {
        row.version = recorded.version();
        switch (recorded.event()) {
            case AreaResultsRecorded e -> {
                row.area = e.area();
                row.name = e.name();
                row.keyStage = e.keyStage();
                row.academicYear = e.academicYear();
                believe(row, FigureBook.EMPTY, recorded, List.of());
            }
            case AreaResultsRevised e -> {
                row.name = e.name() == null ? row.name : e.name();
                believe(row, FigureBook.of(row.figures), recorded, e.confirmed());
            }
            case AreaResultsConfirmed e -> believe(row, FigureBook.of(row.figures), recorded, e.confirmed());
            case EarlierAreaReleaseRead _ -> { }
        }
    }

    private static void believe(AreaResultRow row, FigureBook before, RecordedEvent<AreaEvent> recorded,
            Collection<String> confirmed) {
        FigureBook book = before.with(recorded.event().figures(), confirmed, recorded.event().source(),
                recorded.recordedAt());
        row.measures = book.codes();
        row.figures = book.json();
        row.recordedAt = recorded.recordedAt();
    }
}
