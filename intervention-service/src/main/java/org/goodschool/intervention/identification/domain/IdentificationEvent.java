package org.goodschool.intervention.identification.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.intervention.school.domain.AcademicYear;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.KeyStage;

public sealed interface IdentificationEvent extends DomainEvent {

    int urn();

    @EventType(value = "FloorOutcomeNoted",
            when = "Performance-service evaluates a school of the council's area, or takes a result below the floor back: kept to know which years count (F-05) and whether a year has been analysed (F-06).")
    record FloorOutcomeNoted(int urn, KeyStage keyStage, int academicYear, FloorOutcome outcome, String ruleSet)
            implements IdentificationEvent {
        @Override
        public LocalDate validFrom() {
            return AcademicYear.lastDay(academicYear);
        }

        FloorYear year() {
            return new FloorYear(keyStage, academicYear);
        }
    }

    @EventType(value = "InterventionGroundFound", version = 2,
            when = "A school of the council's area enters an Ofsted category, is below the floor in a year that counts, or a person raises a concern (F-05).")
    record InterventionGroundFound(int urn, String laCode, String schoolName, Ground ground, String entryCriteria)
            implements IdentificationEvent {
        @Override
        public LocalDate validFrom() {
            return ground.since();
        }
    }

    @EventType(value = "InterventionGroundLapsed",
            when = "A ground holds no longer: the school left the category, the year no longer counts, the result or the concern was withdrawn, the school closed or left the council's area.")
    record InterventionGroundLapsed(int urn, String groundId, LapseCause cause, String reason)
            implements IdentificationEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "SchoolProvisionallyIdentified",
            when = "A school that is not identified has a ground: it is likely to be identified for the cycle, and is asked to agree no significant external support until it has been contacted (F-06, F-07).")
    record SchoolProvisionallyIdentified(int urn, String laCode, String schoolName, int cycle, boolean standstill)
            implements IdentificationEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "IdentificationConfirmed",
            when = "A person confirms the identification for a cycle, the cycle's data having been analysed (F-06, E-09). It opens the case.")
    record IdentificationConfirmed(int urn, int cycle, UUID caseId, LocalDate confirmedOn, String confirmedBy, String reason)
            implements IdentificationEvent {
        @Override
        public LocalDate validFrom() {
            return confirmedOn;
        }
    }

    @EventType(value = "IdentificationWithdrawn",
            when = "The last ground of a provisional identification lapses, or a person decides against it (F-06). The standstill ends with it.")
    record IdentificationWithdrawn(int urn, int cycle, String reason) implements IdentificationEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "ExternalSupportStandstillLifted",
            when = "The Intervention Professional has first contacted the school: from then it may agree external support (F-07).")
    record ExternalSupportStandstillLifted(int urn, LocalDate contactedOn) implements IdentificationEvent {
        @Override
        public LocalDate validFrom() {
            return contactedOn;
        }
    }

    @EventType(value = "IdentificationEnded",
            when = "The case that the confirmation opened is closed. Grounds that still hold are kept; they identify the school again in a later cycle.")
    record IdentificationEnded(int urn, int cycle, LocalDate endedOn, String reason) implements IdentificationEvent {
        @Override
        public LocalDate validFrom() {
            return endedOn;
        }
    }
}
