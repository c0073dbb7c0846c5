package org.goodschool.registry.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.Undoable;
import org.goodschool.registry.lineage.domain.Lineage;
import org.goodschool.registry.lineage.domain.LineageCommand;
import org.goodschool.registry.lineage.domain.LineageCommand.RestoreLinks;
import org.goodschool.registry.lineage.domain.LineageEvent;

/** A school's links as they were before an import. */
@ApplicationScoped
public class LineageUndo implements Undoable<LineageCommand, Lineage, LineageEvent> {

    @Override
    public Aggregate<LineageCommand, Lineage, LineageEvent> aggregate() {
        return Lineages.LINEAGE;
    }

    @Override
    public Restoration<LineageCommand> restoration(
            String urn, Before<Lineage, LineageEvent> before, List<RecordedEvent<LineageEvent>> undone, TakenBack by) {
        return Restoration.by(new RestoreLinks(Integer.parseInt(urn), before.state(), by.reason(), by.importId()));
    }

    @Override
    public Subject subject(String urn, Lineage links) {
        return new Subject("links of URN " + urn, null);
    }
}
