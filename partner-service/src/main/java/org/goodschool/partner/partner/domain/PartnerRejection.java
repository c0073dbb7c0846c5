package org.goodschool.partner.partner.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.domain.Rejection;

/** Why the register refuses. */
public sealed interface PartnerRejection extends Rejection {

    record RoleRetired() implements PartnerRejection {
        @Override
        public String detail() {
            return "Cluster Education Partners were superseded in October 2013 and none is appointed any more (R-19, E-07);"
                    + " register the person as ECP.";
        }
    }

    record PartnerAlreadyRegistered(UUID partnerId) implements PartnerRejection {
        @Override
        public String detail() {
            return "Partner " + partnerId + " is in the register already.";
        }
    }

    record PartnerUnknown() implements PartnerRejection {
        @Override
        public String detail() {
            return "There is no such partner in the register.";
        }
    }

    record PartnerWithdrawn(UUID partnerId) implements PartnerRejection {
        @Override
        public String detail() {
            return "Partner " + partnerId + " has left the register; someone who comes back is registered anew.";
        }
    }

    record NoPhase() implements PartnerRejection {
        @Override
        public String detail() {
            return "A partner is registered for at least one phase.";
        }
    }

    record CapacityNegative(int capacity) implements PartnerRejection {
        @Override
        public String detail() {
            return "A capacity of " + capacity + " schools is not possible; 0 means no further school.";
        }
    }

    record CapacityBelowPlacesTaken(int capacity, int placesTaken) implements PartnerRejection {
        @Override
        public String detail() {
            return "The partner has " + placesTaken + " schools, so the capacity cannot become " + capacity
                    + "; end allocations first.";
        }
    }

    record EvidenceDateInFuture(LocalDate date) implements PartnerRejection {
        @Override
        public String detail() {
            return "Evidence is of something done; " + date + " is still to come.";
        }
    }

    record ConflictScope() implements PartnerRejection {
        @Override
        public String detail() {
            return "A conflict is declared either with one school (urn) or with a local authority (laCode).";
        }
    }

    record ConflictUnknown(UUID conflictId) implements PartnerRejection {
        @Override
        public String detail() {
            return "The partner has no declared conflict " + conflictId + ".";
        }
    }

    record NoQualificationEvidence() implements PartnerRejection {
        @Override
        public String detail() {
            return "The partner has no qualification evidence (F-20); add some before allocating a school.";
        }
    }

    record ConflictOfInterest(Conflict conflict) implements PartnerRejection {
        @Override
        public String detail() {
            return "The partner has declared a conflict with "
                    + (conflict.urn() != null ? "school " + conflict.urn() : "local authority " + conflict.laCode())
                    + " (conflict " + conflict.conflictId() + ").";
        }
    }

    record PhaseNotCovered(String schoolPhase) implements PartnerRejection {
        @Override
        public String detail() {
            return "The partner is not registered for the school's phase (" + schoolPhase + ").";
        }
    }

    record OverCapacity(int capacity) implements PartnerRejection {
        @Override
        public String detail() {
            return "All " + capacity + " places of the partner are taken.";
        }
    }

    record PlaceNotTaken(UUID allocationId) implements PartnerRejection {
        @Override
        public String detail() {
            return "Allocation " + allocationId + " holds no place of this partner.";
        }
    }

    record PlacesTaken(int placesTaken) implements PartnerRejection {
        @Override
        public String detail() {
            return "The partner still has " + placesTaken + " schools; end those allocations first.";
        }
    }

    record PersonOnRegister() implements PartnerRejection {
        @Override
        public String detail() {
            return "Schools must be able to reach a partner who is on the register; withdraw the partner, then erase the person.";
        }
    }
}
