package org.goodschool.performance.indicator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps what the register tells of schools and their inspections as it told it, each time in rows of its own: indicators are
 * asked for as of any day (F-24), as they were known at any time.
 */
@ApplicationScoped
public class RegisterHistory implements InboxHandler {

    /** For what has always been so, as far as anybody tells. */
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final int HALF_A_MICROSECOND = 500;

    private record Opening(ReceivedEvent event, int part, LocalDate validFrom, boolean open) {

        String id() {
            return event.subject() + "#" + event.sequence() + "#" + part;
        }
    }

    /** The first version of what is told of inspections has neither kind nor safeguarding: both are then unknown. */
    @Override
    public Map<String, Integer> types() {
        return Map.of("SchoolRegistered", 2, "SchoolDetailsChanged", 2, "SchoolClosed", 1, "SchoolReopened", 1,
                "OfstedInspectionRecorded", 2, "OfstedInspectionCorrected", 2, "OfstedInspectionWithdrawn", 1);
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(SchoolFactRow.class, SchoolOpeningRow.class, InspectionOutcomeRow.class);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        List<ReceivedEvent> facts = new ArrayList<>();
        List<Opening> openings = new ArrayList<>();
        List<ReceivedEvent> inspections = new ArrayList<>();
        for (ReceivedEvent event : events) {
            switch (event.type()) {
                case "SchoolRegistered", "SchoolDetailsChanged" -> {
                    facts.add(event);
                    openings.addAll(openings(event));
                }
                case "SchoolClosed" -> openings.add(new Opening(event, 0, orDay(event, event.as(Told.Closed.class).closedOn()), false));
                case "SchoolReopened" -> openings.add(new Opening(event, 0, orDay(event, event.as(Told.Reopened.class).reopenedOn()), true));
                case "OfstedInspectionRecorded", "OfstedInspectionCorrected", "OfstedInspectionWithdrawn" -> inspections.add(event);
                default -> throw new IllegalArgumentException("not asked for: " + event.type());
            }
        }
        return Rows.upsert(session, SchoolFactRow.class, facts, RegisterHistory::id, RegisterHistory::fact, RegisterHistory::described)
                .chain(() -> Rows.upsert(session, SchoolOpeningRow.class, openings, Opening::id, RegisterHistory::opening, RegisterHistory::opened))
                .chain(() -> Rows.upsert(session, InspectionOutcomeRow.class, inspections, RegisterHistory::id, RegisterHistory::inspection, RegisterHistory::inspected));
    }

    /** What a description says of opening and closing; later events of the register say more exactly when. */
    private static List<Opening> openings(ReceivedEvent event) {
        Told.Described told = event.as(Told.Described.class);
        Told.Details details = told.details();
        boolean first = event.type().equals("SchoolRegistered");
        LocalDate opened = details.openedOn() != null ? details.openedOn() : ALWAYS;
        return switch (details.status() == null ? "" : details.status()) {
            case "OPEN", "OPEN_PROPOSED_TO_CLOSE" -> List.of(new Opening(event, 0, opened, true));
            // closed on an unknown day: it is not known to have been open on any
            case "CLOSED" -> !first ? List.of() : details.closedOn() == null ? List.of(new Opening(event, 0, ALWAYS, false))
                    : List.of(new Opening(event, 0, opened, true), new Opening(event, 1, details.closedOn(), false));
            case "PROPOSED_TO_OPEN" -> List.of(new Opening(event, 0, first ? ALWAYS : orDay(event, told.validFrom()), false));
            default -> List.of();
        };
    }

    private static LocalDate orDay(ReceivedEvent event, LocalDate told) {
        return told != null ? told : CouncilTime.day(event.time());
    }

    /** Rounded as the database rounds it: a rebuild reads the event's time from there. */
    private static Instant recordedAt(ReceivedEvent event) {
        return event.time().plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
    }

    private static String id(ReceivedEvent event) {
        return event.subject() + "#" + event.sequence();
    }

    private static SchoolFactRow fact(String id) {
        SchoolFactRow row = new SchoolFactRow();
        row.id = id;
        return row;
    }

    private static SchoolOpeningRow opening(String id) {
        SchoolOpeningRow row = new SchoolOpeningRow();
        row.id = id;
        return row;
    }

    private static InspectionOutcomeRow inspection(String id) {
        InspectionOutcomeRow row = new InspectionOutcomeRow();
        row.id = id;
        return row;
    }

    private static void described(SchoolFactRow row, ReceivedEvent event) {
        Told.Described told = event.as(Told.Described.class);
        row.urn = Integer.parseInt(event.subject());
        row.sequence = event.sequence();
        row.validFrom = event.type().equals("SchoolRegistered") ? ALWAYS : orDay(event, told.validFrom());
        row.statedOn = orDay(event, told.source() == null ? null : told.source().statedOn());
        row.recordedAt = recordedAt(event);
        row.sourceFile = told.source() == null ? null : told.source().file();
        row.name = told.details().name();
        row.laCode = told.details().laCode();
        row.phase = told.details().phase();
        row.type = told.details().type();
        row.kind = told.details().kind() == null ? "" : told.details().kind();
        row.pupils = told.details().pupils();
    }

    private static void opened(SchoolOpeningRow row, Opening opening) {
        row.urn = Integer.parseInt(opening.event().subject());
        row.sequence = opening.event().sequence();
        row.part = opening.part();
        row.validFrom = opening.validFrom();
        row.recordedAt = recordedAt(opening.event());
        row.open = opening.open();
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
        row.recordedAt = recordedAt(event);
    }
}
