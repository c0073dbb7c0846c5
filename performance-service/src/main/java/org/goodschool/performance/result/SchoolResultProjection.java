package org.goodschool.performance.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.ResultEvent;
import org.goodschool.performance.result.domain.ResultEvent.EarlierReleaseRead;
import org.goodschool.performance.result.domain.ResultEvent.ResultConfirmed;
import org.goodschool.performance.result.domain.ResultEvent.ResultRecorded;
import org.goodschool.performance.result.domain.ResultEvent.ResultRevised;

@ApplicationScoped
public class SchoolResultProjection implements RowProjection<ResultEvent, String, SchoolResultRow> {

    @Override
    public Aggregate<?, ?, ResultEvent> aggregate() {
        return PerformanceAggregates.RESULT;
    }

    @Override
    public Class<SchoolResultRow> rowType() {
        return SchoolResultRow.class;
    }

    @Override
    public String key(RecordedEvent<ResultEvent> event) {
        return event.id();
    }

    @Override
    public SchoolResultRow create(String id) {
        SchoolResultRow row = new SchoolResultRow();
        row.id = id;
        write(row, FigureBook.EMPTY);
        return row;
    }

    @Override
    public void apply(SchoolResultRow row, RecordedEvent<ResultEvent> recorded) {
        row.version = recorded.version();
        row.urn = recorded.event().urn();
        row.keyStage = recorded.event().keyStage();
        row.academicYear = recorded.event().academicYear();
        switch (recorded.event()) {
            case ResultRecorded e -> {
                row.laCode = e.laCode();
                row.schoolName = e.schoolName();
                row.schoolType = e.schoolType();
                row.closed = e.closed();
                row.successorUrn = e.successorUrn();
                row.publishedRows = e.publishedRows();
                believe(row, recorded, e.figures(), List.of());
            }
            case ResultRevised e -> {
                revise(row, e);
                believe(row, recorded, e.figures(), e.confirmed());
            }
            case ResultConfirmed e -> believe(row, recorded, e.figures(), e.confirmed());
            // said of what is believed, it changes nothing
            case EarlierReleaseRead _ -> row.recordedAt = row.recordedAt == null ? recorded.recordedAt() : row.recordedAt;
        }
    }

    private static void revise(SchoolResultRow row, ResultRevised e) {
        e.changed().forEach(field -> {
            switch (field) {
                case LA_CODE -> row.laCode = e.laCode();
                case SCHOOL_NAME -> row.schoolName = e.schoolName();
                case SCHOOL_TYPE -> row.schoolType = e.schoolType();
                case CLOSED -> row.closed = e.closed();
                case SUCCESSOR_URN -> row.successorUrn = e.successorUrn();
                case PUBLISHED_ROWS -> row.publishedRows = e.publishedRows();
                case COHORT -> { }
            }
        });
    }

    private static void believe(SchoolResultRow row, RecordedEvent<ResultEvent> recorded, Map<String, Reading> figures,
            Collection<String> confirmed) {
        write(row, FigureBook.of(row.figures).with(figures, confirmed, recorded.event().source(), recorded.recordedAt()));
        row.recordedAt = recorded.recordedAt();
    }

    private static void write(SchoolResultRow row, FigureBook book) {
        row.measures = book.codes();
        row.figures = book.json();
    }
}
