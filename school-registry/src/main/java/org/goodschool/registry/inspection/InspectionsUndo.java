package org.goodschool.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.Undoable;
import org.goodschool.registry.inspection.domain.InspectionCommand;
import org.goodschool.registry.inspection.domain.InspectionCommand.RestoreInspections;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.inspection.domain.InspectionHistory;

/** A school's inspections as they were before an import. */
@ApplicationScoped
public class InspectionsUndo implements Undoable<InspectionCommand, InspectionHistory, InspectionEvent> {

    @Override
    public Aggregate<InspectionCommand, InspectionHistory, InspectionEvent> aggregate() {
        return InspectionHistories.HISTORY;
    }

    @Override
    public Restoration<InspectionCommand> restoration(
            String urn, Before<InspectionHistory, InspectionEvent> before, List<RecordedEvent<InspectionEvent>> undone, TakenBack by) {
        InspectionEvent last = undone.getLast().event();
        return Restoration.by(new RestoreInspections(Integer.parseInt(urn), last.laCode(), last.schoolName(), before.state(),
                by.reason(), by.importId(), by.undoId()));
    }

    @Override
    public Subject subject(String urn, InspectionHistory history) {
        return new Subject("inspections of URN " + urn, null);
    }
}
