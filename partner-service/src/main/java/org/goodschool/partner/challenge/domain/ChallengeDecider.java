package org.goodschool.partner.challenge.domain;

import java.util.ArrayList;
import java.util.List;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AllocatePartner;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AssessEligibility;
import org.goodschool.partner.challenge.domain.ChallengeCommand.EndAllocation;
import org.goodschool.partner.challenge.domain.ChallengeCommand.RemoveSystemLeaderFlag;
import org.goodschool.partner.challenge.domain.ChallengeCommand.SetSystemLeaderFlag;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerAllocated;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerAllocationEnded;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerEligibilityGained;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerEligibilityGroundsChanged;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerEligibilityLost;
import org.goodschool.partner.challenge.domain.ChallengeEvent.SystemLeaderFlagRemoved;
import org.goodschool.partner.challenge.domain.ChallengeEvent.SystemLeaderFlagSet;
import org.goodschool.partner.school.domain.SchoolFacts;

/**
 * The school's side. Eligibility follows what was published; an allocation outlives it, so that a school which improves is
 * not left alone overnight: a person ends the allocation.
 */
public final class ChallengeDecider implements Decider<ChallengeCommand, ChallengePartnership, ChallengeEvent> {

    private final ChallengeRules rules;

    public ChallengeDecider(ChallengeRules rules) {
        this.rules = rules;
    }

    @Override
    public ChallengePartnership initial() {
        return ChallengePartnership.NONE;
    }

    @Override
    public Decision<ChallengeEvent> decide(ChallengeCommand command, ChallengePartnership partnership) {
        return switch (command) {
            case AssessEligibility assess ->
                    Decision.accept(follow(assess.school(), partnership.systemLeader(), partnership));
            case SetSystemLeaderFlag set -> setFlag(set, partnership);
            case RemoveSystemLeaderFlag remove -> removeFlag(remove, partnership);
            case AllocatePartner allocate -> allocate(allocate, partnership);
            case EndAllocation end -> end(end, partnership);
        };
    }

    private Decision<ChallengeEvent> setFlag(SetSystemLeaderFlag set, ChallengePartnership partnership) {
        SchoolFacts school = set.school();
        if (partnership.systemLeader()) {
            return Decision.nothing();
        }
        if (!school.open()) {
            return Decision.reject(new ChallengeRejection.SchoolClosed(school.urn()));
        }
        List<ChallengeEvent> events = new ArrayList<>();
        events.add(new SystemLeaderFlagSet(school.urn(), school.laCode(), school.name(), set.reason()));
        events.addAll(follow(school, true, partnership));
        return Decision.accept(events);
    }

    private Decision<ChallengeEvent> removeFlag(RemoveSystemLeaderFlag remove, ChallengePartnership partnership) {
        if (!partnership.systemLeader()) {
            return Decision.nothing();
        }
        SchoolFacts school = remove.school();
        List<ChallengeEvent> events = new ArrayList<>();
        events.add(new SystemLeaderFlagRemoved(school.urn(), school.laCode(), school.name(), remove.reason()));
        events.addAll(follow(school, false, partnership));
        return Decision.accept(events);
    }

    /** What follows for eligibility from the facts and the flag, compared with the grounds recorded so far. */
    private List<ChallengeEvent> follow(SchoolFacts school, boolean systemLeader, ChallengePartnership partnership) {
        List<Ground> grounds = grounds(school, systemLeader);
        List<Ground> before = partnership.grounds();
        if (grounds.equals(before)) {
            return List.of();
        }
        if (grounds.isEmpty()) {
            return List.of(new ChallengePartnerEligibilityLost(school.urn(), school.laCode(), school.name(),
                    lossReason(school, before), school.grade(), school.gradeOn(), rules.id()));
        }
        return List.of(before.isEmpty()
                ? new ChallengePartnerEligibilityGained(school.urn(), school.laCode(), school.name(), grounds,
                        school.grade(), school.gradeOn(), criterion(grounds), rules.id())
                : new ChallengePartnerEligibilityGroundsChanged(school.urn(), school.laCode(), school.name(), grounds,
                        school.grade(), school.gradeOn(), criterion(grounds), rules.id()));
    }

    private List<Ground> grounds(SchoolFacts school, boolean systemLeader) {
        if (!school.open()) {
            return List.of();
        }
        List<Ground> grounds = new ArrayList<>();
        if (rules.qualifies(school)) {
            grounds.add(Ground.GRADE);
        }
        if (systemLeader) {
            grounds.add(Ground.SYSTEM_LEADER);
        }
        return List.copyOf(grounds);
    }

    private static LossReason lossReason(SchoolFacts school, List<Ground> before) {
        if (!school.open()) {
            return LossReason.SCHOOL_CLOSED;
        }
        return before.contains(Ground.GRADE)
                ? LossReason.GRADE_NO_LONGER_QUALIFIES
                : LossReason.SYSTEM_LEADER_FLAG_REMOVED;
    }

    private static String criterion(List<Ground> grounds) {
        return grounds.contains(Ground.GRADE) ? "F-19, F-22" : "F-19";
    }

    private Decision<ChallengeEvent> allocate(AllocatePartner allocate, ChallengePartnership partnership) {
        SchoolFacts school = allocate.school();
        if (allocate.purpose() != null && allocate.purpose() != Purpose.CHALLENGE) {
            return Decision.reject(new ChallengeRejection.PurposeNotServed(allocate.purpose()));
        }
        if (allocate.allocatedOn().isAfter(allocate.today())) {
            return Decision.reject(new ChallengeRejection.DateInFuture(allocate.allocatedOn(), allocate.today()));
        }
        if (!partnership.eligible()) {
            return Decision.reject(new ChallengeRejection.NotEligible(school.urn(), school.grade()));
        }
        if (partnership.allocation() != null) {
            return Decision.reject(
                    new ChallengeRejection.AlreadyAllocated(school.urn(), partnership.allocation().allocationId()));
        }
        return Decision.accept(new ChallengePartnerAllocated(school.urn(), school.laCode(), school.name(),
                allocate.partnerId(), allocate.allocationId(), allocate.allocatedOn(), rules.price(), partnership.grounds(),
                allocate.profile(), allocate.standstill(), rules.id()));
    }

    private Decision<ChallengeEvent> end(EndAllocation end, ChallengePartnership partnership) {
        if (!partnership.has(end.allocationId())) {
            return Decision.reject(new ChallengeRejection.AllocationNotCurrent(end.allocationId()));
        }
        if (end.endedOn().isAfter(end.today())) {
            return Decision.reject(new ChallengeRejection.DateInFuture(end.endedOn(), end.today()));
        }
        ChallengePartnership.Allocation current = partnership.allocation();
        if (end.endedOn().isBefore(current.allocatedOn())) {
            return Decision.reject(new ChallengeRejection.EndedBeforeAllocated(end.endedOn(), current.allocatedOn()));
        }
        return Decision.accept(new ChallengePartnerAllocationEnded(end.urn(), current.partnerId(), current.allocationId(),
                end.endedOn(), end.reasonTextId()));
    }

    @Override
    public ChallengePartnership evolve(ChallengePartnership partnership, ChallengeEvent event) {
        return switch (event) {
            case SystemLeaderFlagSet ignored -> partnership.withSystemLeader(true);
            case SystemLeaderFlagRemoved ignored -> partnership.withSystemLeader(false);
            case ChallengePartnerEligibilityGained it -> partnership.withGrounds(it.grounds());
            case ChallengePartnerEligibilityGroundsChanged it -> partnership.withGrounds(it.grounds());
            case ChallengePartnerEligibilityLost ignored -> partnership.withGrounds(List.of());
            case ChallengePartnerAllocated it -> partnership.withAllocation(
                    new ChallengePartnership.Allocation(it.allocationId(), it.partnerId(), it.allocatedOn()));
            case ChallengePartnerAllocationEnded ignored -> partnership.withAllocation(null);
        };
    }
}
