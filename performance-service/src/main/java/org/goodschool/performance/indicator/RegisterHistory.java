package org.goodschool.performance.indicator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.performance.floor.Standards;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps what the register tells of schools and their inspections as it told it, each time in rows of its own: indicators are
 * asked for as of any day (F-24), as they were known at any time.
 */
@ApplicationScoped
public class RegisterHistory implements InboxHandler {

    @Inject
    Standards standards;

    /** The first version of what is told of inspections has neither kind nor safeguarding: both are then unknown. */
    @Override
    public Map<String, Integer> types() {
        return Map.of("SchoolRegistered", 2, "SchoolDetailsChanged", 2, "SchoolClosed", 1, "SchoolClosureCorrected", 1, "SchoolReopened", 1,
                "OfstedInspectionRecorded", 2, "OfstedInspectionCorrected", 2, "OfstedInspectionWithdrawn", 1);
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(SchoolFactRow.class, SchoolOpeningRow.class, InspectionOutcomeRow.class);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        List<ReceivedEvent> described = new ArrayList<>();
        List<ReceivedEvent> ofSchools = new ArrayList<>();
        List<ReceivedEvent> inspections = new ArrayList<>();
        for (ReceivedEvent event : events) {
            switch (event.type()) {
                case "SchoolRegistered", "SchoolDetailsChanged" -> {
                    described.add(event);
                    ofSchools.add(event);
                }
                case "SchoolClosed", "SchoolClosureCorrected", "SchoolReopened" -> ofSchools.add(event);
                case "OfstedInspectionRecorded", "OfstedInspectionCorrected", "OfstedInspectionWithdrawn" -> inspections.add(event);
                default -> throw new IllegalArgumentException("not asked for: " + event.type());
            }
        }
        return SchoolFacts.keep(session, described)
                .chain(() -> SchoolOpenings.keep(session, ofSchools, standards::isConversion))
                .chain(() -> Rows.upsert(session, InspectionOutcomeRow.class, inspections, RegisterHistory::id, RegisterHistory::inspection, RegisterHistory::inspected));
    }

    private static String id(ReceivedEvent event) {
        return event.subject() + "#" + event.sequence();
    }

    private static InspectionOutcomeRow inspection(String id) {
        InspectionOutcomeRow row = new InspectionOutcomeRow();
        row.id = id;
        return row;
    }

    private static void inspected(InspectionOutcomeRow row, ReceivedEvent event) {
        Told.Inspected told = event.as(Told.Inspected.class);
        row.withdrawn = event.type().equals("OfstedInspectionWithdrawn");
        Told.Inspection inspection = row.withdrawn ? told.inspection().withdrawn() : told.inspection();
        row.sourceFile = told.source() == null ? null : told.source().file();
        row.statedOn = told.source() == null ? null : told.source().statedOn();
        row.urn = Integer.parseInt(event.subject());
        row.sequence = event.sequence();
        row.inspectionNumber = inspection.inspectionNumber();
        row.startedOn = inspection.startedOn();
        row.endedOn = inspection.endedOn();
        row.framework = inspection.framework();
        row.kind = inspection.kind();
        row.grade = inspection.overallEffectiveness();
        row.category = inspection.category();
        row.judgements = inspection.judgesBesideOverall() ? Json.write(inspection.judgements()) : null;
        row.safeguarding = inspection.safeguarding();
        row.settlesCategory = inspection.settlesCategory();
        row.recordedAt = event.time();
    }
}
