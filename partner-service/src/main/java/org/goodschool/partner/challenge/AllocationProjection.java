package org.goodschool.partner.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerAllocated;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerAllocationEnded;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerEligibilityGained;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerEligibilityGroundsChanged;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerEligibilityLost;
import org.goodschool.partner.challenge.domain.ChallengeEvent.SystemLeaderFlagRemoved;
import org.goodschool.partner.challenge.domain.ChallengeEvent.SystemLeaderFlagSet;
import org.goodschool.partner.challenge.domain.ChallengeEvent;

/** Every allocation that ever was. */
@ApplicationScoped
public class AllocationProjection implements RowProjection<ChallengeEvent, UUID, AllocationRow> {

    @Override
    public Aggregate<?, ?, ChallengeEvent> aggregate() {
        return ChallengePartnerships.PARTNERSHIP;
    }

    @Override
    public Class<AllocationRow> rowType() {
        return AllocationRow.class;
    }

    @Override
    public UUID key(RecordedEvent<ChallengeEvent> recorded) {
        return switch (recorded.event()) {
            case ChallengePartnerAllocated it -> it.allocationId();
            case ChallengePartnerAllocationEnded it -> it.allocationId();
            case SystemLeaderFlagSet ignored -> null;
            case SystemLeaderFlagRemoved ignored -> null;
            case ChallengePartnerEligibilityGained ignored -> null;
            case ChallengePartnerEligibilityGroundsChanged ignored -> null;
            case ChallengePartnerEligibilityLost ignored -> null;
        };
    }

    @Override
    public AllocationRow create(UUID allocationId) {
        AllocationRow row = new AllocationRow();
        row.allocationId = allocationId;
        return row;
    }

    @Override
    public void apply(AllocationRow row, RecordedEvent<ChallengeEvent> recorded) {
        row.version = recorded.version();
        switch (recorded.event()) {
            case ChallengePartnerAllocated it -> {
                row.urn = it.urn();
                row.partnerId = it.partnerId();
                row.allocatedOn = it.allocatedOn();
                row.price = it.price();
                row.grounds = PartnershipRow.joined(it.grounds());
                row.duringStandstill = it.duringStandstill();
                row.profile = Json.write(it.profile());
                row.ruleSet = it.ruleSet();
            }
            case ChallengePartnerAllocationEnded it -> {
                row.endedOn = it.endedOn();
                row.endReasonTextId = it.reasonTextId();
            }
            case SystemLeaderFlagSet ignored -> { }
            case SystemLeaderFlagRemoved ignored -> { }
            case ChallengePartnerEligibilityGained ignored -> { }
            case ChallengePartnerEligibilityGroundsChanged ignored -> { }
            case ChallengePartnerEligibilityLost ignored -> { }
        }
    }
}
