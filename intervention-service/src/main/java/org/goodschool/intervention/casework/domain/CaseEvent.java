package org.goodschool.intervention.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.intervention.identification.domain.Ground;
import org.goodschool.intervention.identification.domain.LapseCause;

public sealed interface CaseEvent extends DomainEvent {

    UUID caseId();

    int urn();

    @EventType(value = "InterventionCaseOpened", version = 2,
            when = "An identification is confirmed: informal work, orchestrated with the governing body, comes first (F-13).")
    record InterventionCaseOpened(UUID caseId, int urn, String laCode, String schoolName, int cycle, List<Ground> grounds,
            LocalDate openedOn) implements CaseEvent {
        @Override
        public LocalDate validFrom() {
            return openedOn;
        }
    }

    @EventType(value = "GroundJoinedCase", version = 2,
            when = "A further ground is found while the school's case is open: one case, many concerns (C-15).")
    record GroundJoinedCase(UUID caseId, int urn, Ground ground) implements CaseEvent {
        @Override
        public LocalDate validFrom() {
            return ground.since();
        }
    }

    @EventType(value = "GroundOfCaseLapsed",
            when = "A ground of an open case holds no longer; the case stays open until a person closes it.")
    record GroundOfCaseLapsed(UUID caseId, int urn, String groundId, LapseCause cause, String reason) implements CaseEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "SchoolContacted",
            when = "The Intervention Professional has contacted the school for the case (P-06); it lifts the standstill (F-07).")
    record SchoolContacted(UUID caseId, int urn, LocalDate contactedOn, String by, String note) implements CaseEvent {
        @Override
        public LocalDate validFrom() {
            return contactedOn;
        }
    }

    @EventType(value = "PackageProposed",
            when = "A package of advice and guidance is put to the school, for the first time or revised (F-08).")
    record PackageProposed(UUID caseId, int urn, LocalDate proposedOn, List<PackageItem> items, String note)
            implements CaseEvent {
        @Override
        public LocalDate validFrom() {
            return proposedOn;
        }
    }

    @EventType(value = "PackageAgreed",
            when = "The school's head, chair of governors or both have agreed to the package (F-08).")
    record PackageAgreed(UUID caseId, int urn, LocalDate agreedOn, AgreedWith agreedWith, List<PackageItem> items)
            implements CaseEvent {
        @Override
        public LocalDate validFrom() {
            return agreedOn;
        }
    }

    @EventType(value = "InterventionCaseClosed",
            when = "A person closes the case, at whatever stage, with the reason.")
    record InterventionCaseClosed(UUID caseId, int urn, LocalDate closedOn, String reason) implements CaseEvent {
        @Override
        public LocalDate validFrom() {
            return closedOn;
        }
    }
}
