package org.goodschool.partner.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
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

/** Which schools are eligible, on what grounds, and which partner they have. */
@ApplicationScoped
public class PartnershipProjection implements RowProjection<ChallengeEvent, Integer, PartnershipRow> {

    @Override
    public Aggregate<?, ?, ChallengeEvent> aggregate() {
        return ChallengePartnerships.PARTNERSHIP;
    }

    @Override
    public Class<PartnershipRow> rowType() {
        return PartnershipRow.class;
    }

    @Override
    public Integer key(RecordedEvent<ChallengeEvent> event) {
        return event.event().urn();
    }

    @Override
    public PartnershipRow create(Integer urn) {
        PartnershipRow row = new PartnershipRow();
        row.urn = urn;
        return row;
    }

    @Override
    public void apply(PartnershipRow row, RecordedEvent<ChallengeEvent> recorded) {
        row.version = recorded.version();
        switch (recorded.event()) {
            case SystemLeaderFlagSet it -> {
                row.systemLeader = true;
                row.systemLeaderReason = it.reason();
            }
            case SystemLeaderFlagRemoved ignored -> {
                row.systemLeader = false;
                row.systemLeaderReason = null;
            }
            case ChallengePartnerEligibilityGained it -> {
                row.eligible = true;
                row.grounds = PartnershipRow.joined(it.grounds());
                row.eligibleSince = recorded.validFrom();
            }
            case ChallengePartnerEligibilityGroundsChanged it -> row.grounds = PartnershipRow.joined(it.grounds());
            case ChallengePartnerEligibilityLost ignored -> {
                row.eligible = false;
                row.grounds = PartnershipRow.joined(List.of());
                row.eligibleSince = null;
            }
            case ChallengePartnerAllocated it -> {
                row.allocationId = it.allocationId();
                row.partnerId = it.partnerId();
            }
            case ChallengePartnerAllocationEnded ignored -> {
                row.allocationId = null;
                row.partnerId = null;
            }
        }
    }
}
