package org.goodschool.intervention.identification.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.testing.Given;
import org.goodschool.intervention.identification.domain.IdentificationCommand.ConfirmIdentification;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteFloorOutcome;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteFloorWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteOfstedCategory;
import org.goodschool.intervention.identification.domain.IdentificationCommand.RaiseConcern;
import org.goodschool.intervention.identification.domain.IdentificationEvent.FloorOutcomeNoted;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundFound;
import org.goodschool.intervention.identification.domain.IdentificationEvent.SchoolProvisionallyIdentified;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.KeyStage;
import org.goodschool.intervention.school.domain.OfstedCategory;
import org.goodschool.intervention.school.domain.School;

/** The words in which the identification tests are written. Fenmarsh, 001, is an invented authority. */
final class IdentificationFixture {

    static final EntryCriteria CRITERIA = new EntryCriteria("entry-criteria-2011", "F-05", 3, 2018, "001");
    static final IdentificationDecider DECIDER = new IdentificationDecider("001", CRITERIA);
    static final School SCHOOL = new School(900001, "001", "Alder Primary School", true);
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID CONCERN = UUID.fromString("00000000-0000-4000-8000-000000000002");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    static final LocalDate INSPECTED = LocalDate.of(2014, 1, 15);

    private IdentificationFixture() {
    }

    static Given<IdentificationCommand, IdentificationState, IdentificationEvent> nothingKnown() {
        return Given.given(DECIDER);
    }

    static NoteFloorOutcome noted(KeyStage keyStage, int year, FloorOutcome outcome) {
        return new NoteFloorOutcome(SCHOOL, new FloorYear(keyStage, year), outcome, ruleSet(keyStage, year));
    }

    static NoteFloorOutcome below(KeyStage keyStage, int year) {
        return noted(keyStage, year, FloorOutcome.BELOW);
    }

    static NoteFloorOutcome notBelow(KeyStage keyStage, int year) {
        return noted(keyStage, year, FloorOutcome.NOT_BELOW);
    }

    static NoteFloorWithdrawn withdrawn(KeyStage keyStage, int year, String reason) {
        return new NoteFloorWithdrawn(SCHOOL, new FloorYear(keyStage, year), ruleSet(keyStage, year), reason);
    }

    static NoteOfstedCategory inCategory(OfstedCategory category) {
        return inCategory(SCHOOL, category);
    }

    static NoteOfstedCategory inCategory(School school, OfstedCategory category) {
        return new NoteOfstedCategory(school, category, INSPECTED, INSPECTED);
    }

    static RaiseConcern concern(ConcernKind kind) {
        return new RaiseConcern(SCHOOL, CONCERN, kind, "The head left at Easter", LocalDate.of(2014, 4, 28), TODAY);
    }

    static ConfirmIdentification confirm(int cycle) {
        return new ConfirmIdentification(SCHOOL.urn(), cycle, CASE, "lead", "Agreed at the panel", TODAY, TODAY);
    }

    static FloorOutcomeNoted outcomeNoted(KeyStage keyStage, int year, FloorOutcome outcome) {
        return new FloorOutcomeNoted(SCHOOL.urn(), keyStage, year, outcome, ruleSet(keyStage, year));
    }

    static Ground belowFloor(KeyStage keyStage, int year) {
        return Ground.belowFloor(new FloorYear(keyStage, year), ruleSet(keyStage, year), CRITERIA);
    }

    static Ground ofsted(OfstedCategory category) {
        return Ground.inCategory(category, INSPECTED, CRITERIA);
    }

    static InterventionGroundFound found(Ground ground) {
        return new InterventionGroundFound(SCHOOL.urn(), "001", SCHOOL.name(), ground, CRITERIA.id());
    }

    static SchoolProvisionallyIdentified identified(int cycle) {
        return new SchoolProvisionallyIdentified(SCHOOL.urn(), "001", SCHOOL.name(), cycle, true);
    }

    static String ruleSet(KeyStage keyStage, int year) {
        return keyStage + "-" + year;
    }
}
