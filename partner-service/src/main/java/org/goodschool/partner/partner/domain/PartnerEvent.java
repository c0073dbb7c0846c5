package org.goodschool.partner.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

/**
 * What happened to a partner's entry in the register. No event holds a name, a contact detail or anyone's words: those
 * stand in erasable tables under {@code personId} and the {@code …TextId}s, so that a history outlives an erasure.
 */
public sealed interface PartnerEvent extends DomainEvent {

    UUID partnerId();

    @EventType(value = "PartnerRegistered", when = "A person is entered in the register of challenge partners.")
    record PartnerRegistered(UUID partnerId, UUID personId, PartnerRole role, List<Phase> phases, String homeLaCode,
            int capacity, List<Evidence> evidence) implements PartnerEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "PartnerEvidenceAdded", when = "Qualification evidence (F-20) is put forward for a partner.")
    record PartnerEvidenceAdded(UUID partnerId, Evidence evidence) implements PartnerEvent {
        @Override
        public LocalDate validFrom() {
            return evidence.date();
        }
    }

    @EventType(value = "PartnerCapacityChanged", when = "A partner can take on another number of schools than before.")
    record PartnerCapacityChanged(UUID partnerId, int from, int to) implements PartnerEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "PartnerConflictDeclared", when = "A conflict of interest with a school or an authority is declared.")
    record PartnerConflictDeclared(UUID partnerId, Conflict conflict, UUID reasonTextId) implements PartnerEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "PartnerConflictWithdrawn", when = "A declared conflict of interest is over.")
    record PartnerConflictWithdrawn(UUID partnerId, UUID conflictId, UUID reasonTextId) implements PartnerEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "PartnerPlaceTaken", when = "An allocation takes one of the partner's places.")
    record PartnerPlaceTaken(UUID partnerId, UUID allocationId, int urn) implements PartnerEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "PartnerPlaceFreed", when = "An allocation ends and gives its place back.")
    record PartnerPlaceFreed(UUID partnerId, UUID allocationId, int urn) implements PartnerEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "PartnerWithdrawn", when = "A partner leaves the register for good.")
    record PartnerWithdrawn(UUID partnerId, UUID reasonTextId) implements PartnerEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "PartnerPersonErased",
            when = "A former partner's name, contact details and every word about them are erased.")
    record PartnerPersonErased(UUID partnerId, UUID personId) implements PartnerEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }
}
