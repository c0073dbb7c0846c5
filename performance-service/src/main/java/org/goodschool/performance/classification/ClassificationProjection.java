package org.goodschool.performance.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.classification.domain.Agreement;
import org.goodschool.performance.classification.domain.ClassificationEvent;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationChanged;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationLetterSent;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationWithdrawn;
import org.goodschool.performance.classification.domain.ClassificationEvent.SchoolClassified;
import org.goodschool.performance.classification.domain.Expectation;
import org.goodschool.performance.classification.domain.Suggestion;
import org.goodschool.performance.classification.domain.YearOfResults;

@ApplicationScoped
public class ClassificationProjection implements RowProjection<ClassificationEvent, String, ClassificationRow> {

    @Override
    public Aggregate<?, ?, ClassificationEvent> aggregate() {
        return PerformanceAggregates.CLASSIFICATION;
    }

    @Override
    public Class<ClassificationRow> rowType() {
        return ClassificationRow.class;
    }

    @Override
    public String key(RecordedEvent<ClassificationEvent> event) {
        return event.id();
    }

    @Override
    public ClassificationRow create(String id) {
        ClassificationRow row = new ClassificationRow();
        row.id = id;
        return row;
    }

    @Override
    public void apply(ClassificationRow row, RecordedEvent<ClassificationEvent> recorded) {
        row.version = recorded.version();
        row.recordedAt = recorded.recordedAt();
        switch (recorded.event()) {
            case SchoolClassified e -> {
                row.urn = e.urn();
                row.cycle = e.cycle();
                school(row, e.laCode(), e.schoolName(), e.scheme());
                decided(row, recorded, e.category(), e.concerns(), e.expectations(), e.decidedOn());
                suggested(row, e.agreement(), e.suggestion(), e.evidence());
            }
            case ClassificationChanged e -> {
                school(row, e.laCode(), e.schoolName(), e.scheme());
                decided(row, recorded, e.category(), e.concerns(), e.expectations(), e.decidedOn());
                suggested(row, e.agreement(), e.suggestion(), e.evidence());
            }
            case ClassificationLetterSent e -> row.letterSentOn = e.sentOn();
            case ClassificationWithdrawn _ -> {
                row.decisionRecordedAt = recorded.recordedAt();
                row.status = ClassificationStatus.WITHDRAWN;
                row.category = null;
                row.concerns = "[]";
                row.expectations = "[]";
                row.letterSentOn = null;
                row.reason = recorded.metadata().reason();
                row.decidedBy = recorded.metadata().actor();
            }
        }
    }

    private static void school(ClassificationRow row, String laCode, String name, String scheme) {
        row.laCode = laCode;
        row.schoolName = name;
        row.scheme = scheme;
    }

    private static void decided(ClassificationRow row, RecordedEvent<?> recorded, String category, List<String> concerns,
            List<Expectation> expectations, LocalDate decidedOn) {
        row.status = ClassificationStatus.CLASSIFIED;
        row.category = category;
        row.concerns = Json.write(concerns == null ? List.of() : concerns);
        row.expectations = Json.write(expectations == null ? List.of() : expectations);
        row.decidedOn = decidedOn;
        row.decisionRecordedAt = recorded.recordedAt();
        row.decidedBy = recorded.metadata().actor();
        row.reason = recorded.metadata().reason();
        row.decisions++;
        row.letterSentOn = null;
    }

    private static void suggested(ClassificationRow row, Agreement agreement, Suggestion suggestion,
            List<YearOfResults> evidence) {
        row.agreement = agreement;
        row.suggestion = Json.write(suggestion);
        row.suggestedCategory = suggestion.category();
        row.evidence = Json.write(evidence == null ? List.of() : evidence);
    }
}
