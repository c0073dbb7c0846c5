package org.goodschool.partner.challenge.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.partner.school.domain.SchoolFacts;

/** What can be asked of a school's challenge partnership. {@code today} is the day on which it is asked. */
public sealed interface ChallengeCommand {

    /** Follows what was published about the school: no person asks for it. */
    record AssessEligibility(SchoolFacts school) implements ChallengeCommand {
    }

    record SetSystemLeaderFlag(SchoolFacts school, String reason) implements ChallengeCommand {
    }

    record RemoveSystemLeaderFlag(SchoolFacts school, String reason) implements ChallengeCommand {
    }

    /** {@code purpose} is null where the caller names none: it is then challenge. {@code standstill} is advice (F-07). */
    record AllocatePartner(UUID allocationId, UUID partnerId, SchoolFacts school, Purpose purpose, LocalDate allocatedOn,
            PerformanceProfile profile, boolean standstill, LocalDate today) implements ChallengeCommand {
    }

    record EndAllocation(int urn, UUID allocationId, LocalDate endedOn, UUID reasonTextId, LocalDate today) implements ChallengeCommand {
    }
}
