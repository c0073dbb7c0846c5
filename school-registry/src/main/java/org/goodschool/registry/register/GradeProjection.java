package org.goodschool.registry.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.registry.inspection.InspectionHistories;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionRecorded;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionWithdrawn;

/** Puts a school's latest grade, its latest judgements and its category of concern into its row in the register. */
@ApplicationScoped
public class GradeProjection implements RowProjection<InspectionEvent, Integer, SchoolRow> {

    @Override
    public Aggregate<?, ?, InspectionEvent> aggregate() {
        return InspectionHistories.HISTORY;
    }

    @Override
    public Class<SchoolRow> rowType() {
        return SchoolRow.class;
    }

    @Override
    public Integer key(RecordedEvent<InspectionEvent> event) {
        return event.event().urn();
    }

    /** Only a school in the register is inspected, so its row is there. */
    @Override
    public SchoolRow create(Integer urn) {
        return null;
    }

    @Override
    public void apply(SchoolRow row, RecordedEvent<InspectionEvent> event) {
        row.take(InspectionHistories.HISTORY.decider().evolve(row.judged(), event.event()));
        switch (event.event()) {
            case OfstedInspectionRecorded it -> row.take(it.latest(), it.categoryOfConcern(), it.derivedConcern());
            case OfstedInspectionCorrected it -> row.take(it.latest(), it.categoryOfConcern(), it.derivedConcern());
            case OfstedInspectionWithdrawn it -> row.take(it.latest(), it.categoryOfConcern(), it.derivedConcern());
            case OfstedGradeChanged ignored -> { }
        }
    }
}
