package org.goodschool.performance.comparator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.AreaEvent;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsConfirmed;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRecorded;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRevised;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsTakenBack;
import org.goodschool.performance.comparator.domain.AreaEvent.EarlierAreaReleaseRead;
import org.goodschool.performance.result.domain.FigureBook;

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
        row.withdrawn = recorded.event() instanceof AreaResultsTakenBack back && back.before() == null;
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
                believe(row, Json.read(row.figures, FigureBook.class), recorded, e.confirmed());
            }
            case AreaResultsConfirmed e -> believe(row, Json.read(row.figures, FigureBook.class), recorded, e.confirmed());
            case EarlierAreaReleaseRead _ -> { }
            case AreaResultsTakenBack e -> {
                row.name = e.before() == null ? row.name : e.before().name();
                write(row, e.book().inOrder(), recorded);
            }
        }
    }

    private static void believe(AreaResultRow row, FigureBook before, RecordedEvent<AreaEvent> recorded,
            Collection<String> confirmed) {
        write(row, before.with(recorded.event().figures(), confirmed, recorded.event().source(), recorded.recordedAt()),
                recorded);
    }

    private static void write(AreaResultRow row, FigureBook book, RecordedEvent<AreaEvent> recorded) {
        row.measures = book.codes();
        row.figures = Json.write(book);
        row.recordedAt = recorded.recordedAt();
    }
}
