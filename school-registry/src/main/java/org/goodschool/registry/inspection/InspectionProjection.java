package org.goodschool.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionRecorded;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionWithdrawn;

/** Keeps all inspections of all schools. */
@ApplicationScoped
public class InspectionProjection implements RowProjection<InspectionEvent, String, InspectionRow> {

    @Override
    public Aggregate<?, ?, InspectionEvent> aggregate() {
        return InspectionHistories.HISTORY;
    }

    @Override
    public Class<InspectionRow> rowType() {
        return InspectionRow.class;
    }

    @Override
    public String key(RecordedEvent<InspectionEvent> event) {
        return switch (event.event()) {
            case OfstedInspectionRecorded it -> id(it.urn(), it.inspection());
            case OfstedInspectionCorrected it -> id(it.urn(), it.inspection());
            case OfstedInspectionWithdrawn it -> id(it.urn(), it.inspection());
            case OfstedGradeChanged ignored -> null;
        };
    }

    private static String id(int urn, Inspection inspection) {
        return urn + "-" + inspection.inspectionNumber();
    }

    @Override
    public InspectionRow create(String id) {
        InspectionRow row = new InspectionRow();
        row.id = id;
        return row;
    }

    @Override
    public void apply(InspectionRow row, RecordedEvent<InspectionEvent> event) {
        row.urn = event.event().urn();
        switch (event.event()) {
            case OfstedInspectionRecorded it -> row.take(it.inspection(), it.source(), event.recordedAt());
            case OfstedInspectionCorrected it -> row.take(it.inspection(), it.source(), event.recordedAt());
            case OfstedInspectionWithdrawn ignored -> row.withdrawn = true;
            case OfstedGradeChanged ignored -> { }
        }
    }
}
