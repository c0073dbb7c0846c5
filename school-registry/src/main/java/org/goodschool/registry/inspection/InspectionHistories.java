package org.goodschool.registry.inspection;

import org.goodschool.chassis.eventstore.Aggregate;
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
                    event -> String.valueOf(event.urn()));

    private InspectionHistories() {
    }
}
