package org.goodschool.registry.inspection;

import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.registry.inspection.domain.InspectionCommand;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.inspection.domain.InspectionHistoryDecider;

/** A school's inspections, on the same topic as the school: a subscriber meets the school before its grade. */
public final class InspectionHistories {

    public static final Aggregate<InspectionCommand, InspectionHistory, InspectionEvent> HISTORY =
            Aggregate.publishedOn(
                    "school-registry.school.v1", "inspection-history",
                    new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS), InspectionEvent.class,
                    event -> String.valueOf(event.urn()))
                    .with(InspectionUpcasters.all());

    private InspectionHistories() {
    }

    /** As of a day: those that had begun by then. */
    public static InspectionHistory of(List<RecordedEvent<InspectionEvent>> events, AsOf when) {
        return History.state(HISTORY, events, when.asOf(), when.knownAt()).begunBy(when.asOf());
    }
}
