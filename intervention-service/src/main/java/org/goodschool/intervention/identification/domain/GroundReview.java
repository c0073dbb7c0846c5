package org.goodschool.intervention.identification.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goodschool.intervention.identification.domain.IdentificationCommand.Fact;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteFloorOutcome;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteFloorWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteOfstedCategory;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteSchoolStatus;
import org.goodschool.intervention.identification.domain.IdentificationCommand.RaiseConcern;
import org.goodschool.intervention.identification.domain.IdentificationCommand.WithdrawConcern;
import org.goodschool.intervention.identification.domain.IdentificationEvent.FloorOutcomeNoted;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundFound;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundLapsed;
import org.goodschool.intervention.identification.domain.IdentificationEvent.SchoolProvisionallyIdentified;
import org.goodschool.intervention.school.domain.AcademicYear;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.School;

/**
 * Works out which grounds hold after a fact, and what follows from the difference. The grounds after are worked out as a
 * whole, so that a school that goes from one category to another never looks for a moment as if it had none.
 */
record GroundReview(String ownLa, EntryCriteria criteria, IdentificationState state) {

    private record Lapse(LapseCause cause, String reason) {
    }

    private interface WhyLapsed {
        Lapse of(Ground ground);
    }

    List<IdentificationEvent> review(Fact fact) {
        School school = fact.school();
        if (school.laCode() == null) {
            return List.of();
        }
        if (!ownLa.equals(school.laCode())) {
            return settle(fact, List.of(), Map.of(), ground -> new Lapse(LapseCause.LEFT_THE_AREA,
                    "The school belongs to local authority %s now.".formatted(school.laCode())));
        }
        var noted = note(fact);
        var floor = new LinkedHashMap<>(state.floor());
        noted.forEach(event -> floor.put(event.year(), new NotedOutcome(event.outcome(), event.ruleSet())));
        if (!school.open()) {
            return settle(fact, noted, Map.of(), ground -> new Lapse(LapseCause.SCHOOL_CLOSED, "The school is closed."));
        }
        return settle(fact, noted, groundsAfter(fact, floor), ground -> whyLapsed(ground, fact, floor));
    }

    List<IdentificationEvent> raise(RaiseConcern raise) {
        var ground = Ground.concern(raise.groundId(), raise.kind(), raise.evidence().strip(), raise.raisedOn(), criteria);
        if (state.grounds().containsKey(ground.id())) {
            return List.of();
        }
        var events = new ArrayList<IdentificationEvent>();
        events.add(found(raise.school(), ground));
        if (state.standing() == Standing.NOT_IDENTIFIED) {
            events.add(identified(raise.school(), AcademicYear.of(raise.raisedOn())));
        }
        return events;
    }

    List<IdentificationEvent> withdraw(WithdrawConcern withdraw) {
        var events = new ArrayList<IdentificationEvent>();
        events.add(new InterventionGroundLapsed(
                withdraw.urn(), withdraw.groundId(), LapseCause.CONCERN_WITHDRAWN, withdraw.reason().strip()));
        if (state.standing() == Standing.PROVISIONAL && state.grounds().size() == 1) {
            events.add(noGroundLeft(withdraw.urn()));
        }
        return events;
    }

    private List<FloorOutcomeNoted> note(Fact fact) {
        return switch (fact) {
            case NoteFloorOutcome(School school, FloorYear year, FloorOutcome outcome, String ruleSet) ->
                    Objects.equals(state.floor().get(year), new NotedOutcome(outcome, ruleSet))
                            ? List.of()
                            : List.of(new FloorOutcomeNoted(
                                    school.urn(), year.keyStage(), year.academicYear(), outcome, ruleSet));
            // The evaluation that replaces the result may have come first: then there is nothing left to take back.
            case NoteFloorWithdrawn(School school, FloorYear year, String ruleSet, String _) ->
                    outcomeOf(year) == FloorOutcome.BELOW
                            ? List.of(new FloorOutcomeNoted(school.urn(), year.keyStage(), year.academicYear(),
                                    FloorOutcome.WITHDRAWN, ruleSet))
                            : List.of();
            case NoteOfstedCategory _, NoteSchoolStatus _ -> List.of();
        };
    }

    private FloorOutcome outcomeOf(FloorYear year) {
        NotedOutcome noted = state.floor().get(year);
        return noted == null ? null : noted.outcome();
    }

    private Map<String, Ground> groundsAfter(Fact fact, Map<FloorYear, NotedOutcome> floor) {
        var after = new LinkedHashMap<>(state.grounds());
        after.values().removeIf(ground -> ground.kind() == GroundKind.BELOW_FLOOR);
        criteria.yearsBelow(floor).forEach(year -> {
            var ground = Ground.belowFloor(year, floor.get(year).ruleSet(), criteria);
            after.put(ground.id(), ground);
        });
        if (fact instanceof NoteOfstedCategory noted) {
            after.values().removeIf(ground -> ground.kind() == GroundKind.OFSTED_CATEGORY);
            if (noted.category() != null) {
                var ground = Ground.inCategory(noted.category(), noted.since(), criteria);
                after.put(ground.id(), ground);
            }
        }
        return after;
    }

    private Lapse whyLapsed(Ground ground, Fact fact, Map<FloorYear, NotedOutcome> floor) {
        return switch (ground.kind()) {
            case OFSTED_CATEGORY -> ((NoteOfstedCategory) fact).category() == null
                    ? new Lapse(LapseCause.LEFT_CATEGORY, "The latest inspection puts the school in no category.")
                    : new Lapse(LapseCause.CATEGORY_CHANGED,
                            "The school is in %s now.".formatted(((NoteOfstedCategory) fact).category().slug()));
            case BELOW_FLOOR -> whyYearLapsed(new FloorYear(ground.keyStage(), ground.academicYear()), fact, floor);
            case CONCERN -> throw new IllegalStateException("no published fact ends the concern " + ground.id());
        };
    }

    private Lapse whyYearLapsed(FloorYear year, Fact fact, Map<FloorYear, NotedOutcome> floor) {
        FloorOutcome now = floor.get(year).outcome();
        return switch (now) {
            case BELOW -> new Lapse(LapseCause.OUT_OF_YEARS_COUNTED,
                    "%s %d is no longer among the last evaluated years, %s.".formatted(year.keyStage(),
                            year.academicYear(), criteria.yearsThatCount(year.keyStage(), floor)));
            case WITHDRAWN -> new Lapse(LapseCause.RESULT_WITHDRAWN,
                    fact instanceof NoteFloorWithdrawn withdrawn ? withdrawn.reason() : "The result was withdrawn.");
            case NOT_BELOW, NOT_EVALUATED, NOT_APPLICABLE -> new Lapse(LapseCause.RESULT_CORRECTED,
                    "%s %d was evaluated anew: %s.".formatted(year.keyStage(), year.academicYear(),
                            now.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
        };
    }

    private List<IdentificationEvent> settle(Fact fact, List<FloorOutcomeNoted> noted, Map<String, Ground> after, WhyLapsed why) {
        var events = new ArrayList<IdentificationEvent>(noted);
        int before = events.size();
        state.grounds().values().stream().filter(ground -> !after.containsKey(ground.id())).forEach(ground -> {
            Lapse lapse = why.of(ground);
            events.add(new InterventionGroundLapsed(fact.urn(), ground.id(), lapse.cause(), lapse.reason()));
        });
        int lapsed = events.size() - before;
        after.values().stream().filter(ground -> !state.grounds().containsKey(ground.id()))
                .forEach(ground -> events.add(found(fact.school(), ground)));
        boolean anyFound = events.size() > before + lapsed;

        switch (state.standing()) {
            case NOT_IDENTIFIED -> {
                // Old grounds speak again when a fact of a later cycle arrives; within a settled cycle only a new one does.
                if (anyFound || !after.isEmpty() && fact.cycle() > state.cycle()) {
                    events.add(identified(fact.school(), fact.cycle()));
                }
            }
            case PROVISIONAL -> {
                if (after.isEmpty()) {
                    events.add(noGroundLeft(fact.urn()));
                }
            }
            // A confirmed school has a case: that ends by a person's decision, not because the grounds are gone.
            case CONFIRMED -> {
            }
        }
        return events;
    }

    private InterventionGroundFound found(School school, Ground ground) {
        return new InterventionGroundFound(school.urn(), school.laCode(), school.name(), ground, criteria.id());
    }

    private SchoolProvisionallyIdentified identified(School school, int cycle) {
        return new SchoolProvisionallyIdentified(
                school.urn(), school.laCode(), school.name(), Math.max(cycle, state.cycle()), true);
    }

    private IdentificationWithdrawn noGroundLeft(int urn) {
        return new IdentificationWithdrawn(urn, state.cycle(), "No ground holds any longer.");
    }
}
