package org.goodschool.registry.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.registry.lineage.domain.LineageEvent;
import org.goodschool.registry.lineage.domain.LineageEvent.SchoolLinkCorrected;
import org.goodschool.registry.lineage.domain.LineageEvent.SchoolLinkWithdrawn;
import org.goodschool.registry.lineage.domain.LineageEvent.SchoolsLinked;
import org.goodschool.registry.lineage.domain.LinkId;

/** Keeps who is linked to whom, so that a family is found without reading every stream. */
@ApplicationScoped
public class LineageProjection implements RowProjection<LineageEvent, String, LineageRow> {

    @Override
    public Aggregate<?, ?, LineageEvent> aggregate() {
        return Lineages.LINEAGE;
    }

    @Override
    public Class<LineageRow> rowType() {
        return LineageRow.class;
    }

    @Override
    public String key(RecordedEvent<LineageEvent> event) {
        return LineageRow.id(event.event().id());
    }

    @Override
    public LineageRow create(String id) {
        LineageRow row = new LineageRow();
        row.id = id;
        return row;
    }

    @Override
    public void apply(LineageRow row, RecordedEvent<LineageEvent> event) {
        LinkId link = event.event().id();
        row.urn = link.urn();
        row.otherUrn = link.other();
        row.relation = link.relation();
        row.withdrawn = switch (event.event()) {
            case SchoolsLinked ignored -> false;
            case SchoolLinkCorrected ignored -> false;
            case SchoolLinkWithdrawn ignored -> true;
        };
    }
}
