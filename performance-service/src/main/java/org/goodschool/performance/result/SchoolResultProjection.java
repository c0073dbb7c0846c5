package org.goodschool.performance.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.result.domain.Earlier;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.ResultEvent;
import org.goodschool.performance.result.domain.ResultEvent.EarlierReleaseRead;
import org.goodschool.performance.result.domain.ResultEvent.ResultConfirmed;
import org.goodschool.performance.result.domain.ResultEvent.ResultRecorded;
import org.goodschool.performance.result.domain.ResultEvent.ResultRevised;
import org.goodschool.performance.result.domain.ResultEvent.ResultTakenBack;

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
        row.formerOrigins = FormerOrigin.NONE;
        write(row, FigureBook.EMPTY);
        return row;
    }

    @Override
    public void apply(SchoolResultRow row, RecordedEvent<ResultEvent> recorded) {
        row.version = recorded.version();
        row.urn = recorded.event().urn();
        row.keyStage = recorded.event().keyStage();
        row.academicYear = recorded.event().academicYear();
        row.withdrawn = recorded.event() instanceof ResultTakenBack back && back.before() == null;
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
            case ResultTakenBack e -> {
                if (e.before() != null) {
                    takeBack(row, e.before());
                }
                row.formerOrigins = FormerOrigin.and(row.formerOrigins, Json.read(row.figures, FigureBook.class), e.book(),
                        recorded.recordedAt());
                write(row, e.book().inOrder());
                row.recordedAt = recorded.recordedAt();
            }
        }
    }

    private static void takeBack(SchoolResultRow row, Earlier before) {
        row.laCode = before.laCode();
        row.schoolName = before.schoolName();
        row.schoolType = before.schoolType();
        row.closed = before.closed();
        row.successorUrn = before.successorUrn();
        row.publishedRows = before.publishedRows();
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
        write(row, Json.read(row.figures, FigureBook.class).with(figures, confirmed, recorded.event().source(), recorded.recordedAt()));
        row.recordedAt = recorded.recordedAt();
    }

    private static void write(SchoolResultRow row, FigureBook book) {
        row.measures = book.codes();
        row.figures = Json.write(book);
    }
}
