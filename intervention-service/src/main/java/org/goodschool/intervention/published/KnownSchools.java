package org.goodschool.intervention.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.intervention.identification.domain.IdentificationCommand.Fact;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteFloorOutcome;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteFloorWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteOfstedCategory;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteSchoolStatus;
import org.goodschool.intervention.published.RegisterEvent.Details;
import org.goodschool.intervention.school.FloorOutcomeRow;
import org.goodschool.intervention.school.SchoolRow;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.OfstedCategory;
import org.goodschool.intervention.school.domain.School;

/** Takes published events one after the other into the rows of the schools, and notes what has to be decided on. */
final class KnownSchools {

    private static final Set<String> RESULTS =
            Set.of("FloorStandardEvaluated", "BelowFloorDetected", "BelowFloorWithdrawn");
    static final Map<String, Integer> TYPES = Map.of("SchoolRegistered", 2, "SchoolDetailsChanged", 2, "SchoolClosed", 1,
            "SchoolReopened", 1, "OfstedInspectionRecorded", 2, "OfstedInspectionCorrected", 2, "OfstedInspectionWithdrawn", 1,
            "FloorStandardEvaluated", 1, "BelowFloorDetected", 1, "BelowFloorWithdrawn", 1);

    /** A fact about a school of the council's area, and the event that told it. */
    record Noted(ReceivedEvent event, Fact fact) {
    }

    private final String ownLa;
    private final Map<Integer, SchoolRow> schools;
    private final Map<String, FloorOutcomeRow> outcomes;
    private final Set<Integer> ownByResults = new HashSet<>();
    private final List<Object> fresh = new ArrayList<>();
    private final List<Noted> noted = new ArrayList<>();
    private final Map<Integer, ReceivedEvent> arrivals = new LinkedHashMap<>();

    KnownSchools(String ownLa, Map<Integer, SchoolRow> schools, Map<String, FloorOutcomeRow> outcomes) {
        this.ownLa = ownLa;
        this.schools = schools;
        this.outcomes = outcomes;
        outcomes.values().forEach(this::rememberArea);
    }

    static List<Integer> urns(List<ReceivedEvent> events) {
        return events.stream().map(KnownSchools::urn).distinct().toList();
    }

    /** Schools on which the register has not spoken yet: what the results said of them counted so far. */
    static Set<Integer> withoutAuthority(List<ReceivedEvent> events, Map<Integer, SchoolRow> schools) {
        Set<Integer> unplaced = new HashSet<>(urns(events));
        unplaced.removeIf(urn -> schools.containsKey(urn) && schools.get(urn).laCode != null);
        return unplaced;
    }

    private static int urn(ReceivedEvent event) {
        int urn = event.data().path("urn").intValue();
        if (urn <= 0) {
            throw new IllegalArgumentException(event.type() + " " + event.id() + " names no school");
        }
        return urn;
    }

    static List<String> results(List<ReceivedEvent> events) {
        return events.stream().filter(event -> RESULTS.contains(event.type()))
                .map(event -> event.as(ResultEvent.class).id()).distinct().toList();
    }

    void take(ReceivedEvent event) {
        switch (event.type()) {
            case "SchoolRegistered", "SchoolDetailsChanged" -> details(event, event.as(RegisterEvent.WithDetails.class));
            case "SchoolClosed" -> {
                var closed = event.as(RegisterEvent.Closed.class);
                status(event, school(closed.urn()), "CLOSED", closed.closedOn());
            }
            case "SchoolReopened" -> {
                var reopened = event.as(RegisterEvent.Reopened.class);
                status(event, school(reopened.urn()), "OPEN", reopened.reopenedOn());
            }
            case "OfstedInspectionRecorded", "OfstedInspectionCorrected" ->
                    inspection(event, event.as(RegisterEvent.Inspected.class));
            case "OfstedInspectionWithdrawn" -> inspection(event, event.as(RegisterEvent.Inspected.class).withoutInspection());
            case "FloorStandardEvaluated" -> {
                var result = event.as(ResultEvent.class);
                result(event, result, result.outcome());
            }
            case "BelowFloorDetected" -> result(event, event.as(ResultEvent.class), FloorOutcome.BELOW);
            case "BelowFloorWithdrawn" -> withdrawn(event, event.as(ResultEvent.class));
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    /** Rows that were not there before. */
    List<Object> fresh() {
        return fresh;
    }

    List<Noted> noted() {
        return noted;
    }

    /** Schools that belong to the council's area now and did not, as far as was known, before. */
    Set<Integer> arrivals() {
        return arrivals.keySet();
    }

    void noteOutcomesOfArrivals(List<FloorOutcomeRow> known) {
        for (FloorOutcomeRow row : known) {
            noted.add(new Noted(arrivals.get(row.urn),
                    new NoteFloorOutcome(schools.get(row.urn).school(), row.year(), row.floorOutcome(), row.ruleSet)));
        }
    }

    private SchoolRow school(int urn) {
        return schools.computeIfAbsent(urn, missing -> {
            var row = new SchoolRow();
            row.urn = missing;
            fresh.add(row);
            return row;
        });
    }

    private void details(ReceivedEvent event, RegisterEvent.WithDetails registered) {
        SchoolRow row = school(registered.urn());
        Details details = registered.details();
        boolean wasOwn = ownLa.equals(row.laCode);
        boolean wasOwnByResults = row.laCode == null && ownByResults.contains(row.urn);
        boolean wasOpen = row.isOpen();
        row.laCode = details.laCode();
        row.name = details.name();
        row.phase = details.phase();
        row.type = details.type();
        row.status = details.status();
        if (!wasOwn && ownLa.equals(row.laCode)) {
            arrivals.put(row.urn, event);
        }
        if (wasOwn != ownLa.equals(row.laCode) || wasOpen != row.isOpen() || wasOwnByResults) {
            LocalDate since = row.isOpen() ? registered.validFrom() : details.closedOn();
            // Results told an area that the register never had: it is left when the register speaks, not when the school opened.
            LocalDate left = wasOwnByResults && row.isOpen() ? day(event) : since;
            stands(event, row, wasOwn || wasOwnByResults, left);
        }
    }

    private void status(ReceivedEvent event, SchoolRow row, String status, LocalDate since) {
        row.status = status;
        stands(event, row, false, since);
    }

    /** The school closed, reopened, came or went: what holds of it is judged again. */
    private void stands(ReceivedEvent event, SchoolRow row, boolean wasOwn, LocalDate since) {
        if (wasOwn || ownLa.equals(row.laCode)) {
            School school = row.school();
            noted.add(new Noted(event, new NoteSchoolStatus(school, since != null ? since : day(event))));
            if (row.category != null && school.open()) {
                noted.add(new Noted(event, ofCategory(row)));
            }
        }
    }

    private void inspection(ReceivedEvent event, RegisterEvent.Inspected inspected) {
        SchoolRow row = school(inspected.urn());
        row.laCode = row.laCode == null ? inspected.laCode() : row.laCode;
        OfstedCategory category = inspected.categoryOfConcern();
        boolean still = row.inspectedOn != null && category == row.ofstedCategory();
        LocalDate found = still ? inspected.stillFoundOn(row.inspectedOn, row.lastFoundOn()) : inspected.foundOn();
        // It can change and no inspection's day tell when: then on the day on which the register says so.
        row.foundOn = found != null ? found : day(event);
        LocalDate since = still && category != null ? inspected.stillSince(row.inspectedOn) : row.foundOn;
        row.inspectedOn = since != null ? since : row.foundOn;
        row.category = category == null ? null : category.name();
        if (ownLa.equals(row.laCode)) {
            noted.add(new Noted(event, ofCategory(row)));
        }
    }

    private static NoteOfstedCategory ofCategory(SchoolRow row) {
        return new NoteOfstedCategory(row.school(), row.ofstedCategory(), row.inspectedOn, row.lastFoundOn());
    }

    private void result(ReceivedEvent event, ResultEvent result, FloorOutcome outcome) {
        keep(result, outcome);
        School school = schoolOf(result);
        if (ownLa.equals(school.laCode())) {
            noted.add(new Noted(event, new NoteFloorOutcome(school, result.year(), outcome, result.ruleSet())));
        }
    }

    private void withdrawn(ReceivedEvent event, ResultEvent result) {
        FloorOutcomeRow known = outcomes.get(result.id());
        if (known != null && known.floorOutcome() == FloorOutcome.BELOW) {
            keep(result, FloorOutcome.WITHDRAWN);
        }
        School school = schoolOf(result);
        if (ownLa.equals(school.laCode())) {
            noted.add(new Noted(event,
                    new NoteFloorWithdrawn(school, result.year(), result.ruleSet(), result.reason())));
        }
    }

    private void keep(ResultEvent result, FloorOutcome outcome) {
        FloorOutcomeRow row = outcomes.computeIfAbsent(result.id(), id -> {
            var missing = new FloorOutcomeRow();
            missing.id = id;
            missing.urn = result.urn();
            missing.keyStage = result.keyStage().name();
            missing.academicYear = result.academicYear();
            fresh.add(missing);
            return missing;
        });
        row.outcome = outcome.name();
        row.ruleSet = result.ruleSet();
        row.laCode = result.laCode();
        row.schoolName = result.schoolName();
        rememberArea(row);
    }

    /** Until the register names an authority, the results' own decides who is identified. */
    private void rememberArea(FloorOutcomeRow row) {
        if (ownLa.equals(row.laCode)) {
            ownByResults.add(row.urn);
        }
    }

    /** The register knows best which authority a school belongs to now; the results know schools that it does not have. */
    private School schoolOf(ResultEvent result) {
        SchoolRow row = schools.get(result.urn());
        return row == null || row.laCode == null
                ? new School(result.urn(), result.laCode(), result.schoolName(), row == null || row.isOpen())
                : new School(row.urn, row.laCode, row.name != null ? row.name : result.schoolName(), row.isOpen());
    }

    private static LocalDate day(ReceivedEvent event) {
        return CouncilTime.day(event.time());
    }
}
