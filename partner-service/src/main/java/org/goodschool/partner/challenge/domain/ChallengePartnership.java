package org.goodschool.partner.challenge.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A school's side of the matter: the grounds on which it is eligible, and the partner it has ({@code allocation}, or null). */
public record ChallengePartnership(boolean systemLeader, List<Ground> grounds, Allocation allocation) {

    public static final ChallengePartnership NONE = new ChallengePartnership(false, List.of(), null);

    public record Allocation(UUID allocationId, UUID partnerId, LocalDate allocatedOn) {
    }

    public ChallengePartnership {
        grounds = List.copyOf(grounds);
    }

    public boolean eligible() {
        return !grounds.isEmpty();
    }

    boolean has(UUID allocationId) {
        return allocation != null && allocation.allocationId().equals(allocationId);
    }

    ChallengePartnership withGrounds(List<Ground> changed) {
        return new ChallengePartnership(systemLeader, changed, allocation);
    }

    ChallengePartnership withSystemLeader(boolean changed) {
        return new ChallengePartnership(changed, grounds, allocation);
    }

    ChallengePartnership withAllocation(Allocation changed) {
        return new ChallengePartnership(systemLeader, grounds, changed);
    }
}
