package org.goodschool.partner.challenge.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.partner.school.domain.Grade;

/** What happened to a school's challenge partnership. */
public sealed interface ChallengeEvent extends DomainEvent {

    int urn();

    @EventType(value = "SystemLeaderFlagSet", when = "A person judges that a school is or might be a system leader (F-19).")
    record SystemLeaderFlagSet(int urn, String laCode, String schoolName, String reason) implements ChallengeEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "SystemLeaderFlagRemoved", when = "A person takes that judgement back.")
    record SystemLeaderFlagRemoved(int urn, String laCode, String schoolName, String reason) implements ChallengeEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "ChallengePartnerEligibilityGained", when = "A school gets its first ground for a challenge partner.")
    record ChallengePartnerEligibilityGained(int urn, String laCode, String schoolName, List<Ground> grounds, Grade grade,
            LocalDate gradeOn, String criterion, String ruleSet) implements ChallengeEvent {
        @Override
        public LocalDate validFrom() {
            return grounds.contains(Ground.GRADE) ? gradeOn : null;
        }
    }

    @EventType(value = "ChallengePartnerEligibilityGroundsChanged",
            when = "A school stays eligible, but on other grounds than before.")
    record ChallengePartnerEligibilityGroundsChanged(int urn, String laCode, String schoolName, List<Ground> grounds,
            Grade grade, LocalDate gradeOn, String criterion, String ruleSet) implements ChallengeEvent {
        @Override
        public LocalDate validFrom() {
            return null;
        }
    }

    @EventType(value = "ChallengePartnerEligibilityLost",
            when = "A school's last ground is gone; an allocation that it has stays until a person ends it.")
    record ChallengePartnerEligibilityLost(int urn, String laCode, String schoolName, LossReason reason, Grade grade,
            LocalDate gradeOn, String ruleSet) implements ChallengeEvent {
        @Override
        public LocalDate validFrom() {
            return reason == LossReason.GRADE_NO_LONGER_QUALIFIES ? gradeOn : null;
        }
    }

    @EventType(value = "ChallengePartnerAllocated", when = "A partner is allocated to an eligible school, free of charge (F-21).")
    record ChallengePartnerAllocated(int urn, String laCode, String schoolName, UUID partnerId, UUID allocationId,
            LocalDate allocatedOn, BigDecimal price, List<Ground> grounds, PerformanceProfile profile, boolean duringStandstill,
            String ruleSet) implements ChallengeEvent {
        @Override
        public LocalDate validFrom() {
            return allocatedOn;
        }
    }

    /** @param reasonTextId the words stand in an erasable table, for as a rule they are about the partner; null where it stood in the event (v1) */
    @EventType(value = "ChallengePartnerAllocationEnded", version = 2, when = "A person ends an allocation and says why.")
    record ChallengePartnerAllocationEnded(int urn, UUID partnerId, UUID allocationId, LocalDate endedOn, UUID reasonTextId)
            implements ChallengeEvent {
        @Override
        public LocalDate validFrom() {
            return endedOn;
        }
    }
}
