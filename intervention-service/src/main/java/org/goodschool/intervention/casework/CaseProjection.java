package org.goodschool.intervention.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.casework.domain.CaseEvent;
import org.goodschool.intervention.casework.domain.CaseEvent.GroundJoinedCase;
import org.goodschool.intervention.casework.domain.CaseEvent.GroundOfCaseLapsed;
import org.goodschool.intervention.casework.domain.CaseEvent.InterventionCaseClosed;
import org.goodschool.intervention.casework.domain.CaseEvent.InterventionCaseOpened;
import org.goodschool.intervention.casework.domain.CaseEvent.PackageAgreed;
import org.goodschool.intervention.casework.domain.CaseEvent.PackageProposed;
import org.goodschool.intervention.casework.domain.CaseEvent.SchoolContacted;
import org.goodschool.intervention.casework.domain.CaseStage;
import org.goodschool.intervention.identification.KeptGround;

@ApplicationScoped
public class CaseProjection implements RowProjection<CaseEvent, UUID, CaseRow> {

    @Override
    public Aggregate<?, ?, CaseEvent> aggregate() {
        return InterventionAggregates.CASE;
    }

    @Override
    public Class<CaseRow> rowType() {
        return CaseRow.class;
    }

    @Override
    public UUID key(RecordedEvent<CaseEvent> event) {
        return event.event().caseId();
    }

    @Override
    public CaseRow create(UUID caseId) {
        var row = new CaseRow();
        row.caseId = caseId;
        return row;
    }

    @Override
    public void apply(CaseRow row, RecordedEvent<CaseEvent> recorded) {
        row.version = recorded.version();
        row.recordedAt = recorded.recordedAt();
        switch (recorded.event()) {
            case InterventionCaseOpened opened -> {
                row.urn = opened.urn();
                row.laCode = opened.laCode();
                row.schoolName = opened.schoolName();
                row.cycle = opened.cycle();
                row.stage = CaseStage.OPEN;
                row.openedOn = opened.openedOn();
                row.grounds = Json.write(opened.grounds().stream().map(KeptGround::holding).toList());
            }
            case GroundJoinedCase joined -> row.grounds = KeptGround.found(row.grounds, joined.ground());
            case GroundOfCaseLapsed lapsed -> row.grounds =
                    KeptGround.lapsed(row.grounds, lapsed.groundId(), lapsed.cause(), lapsed.reason());
            case SchoolContacted contacted -> {
                row.stage = CaseStage.CONTACTED;
                row.contactedOn = contacted.contactedOn();
            }
            case PackageProposed proposed -> {
                row.stage = CaseStage.PACKAGE_PROPOSED;
                row.proposedOn = proposed.proposedOn();
                row.items(proposed.items());
            }
            case PackageAgreed agreed -> {
                row.stage = CaseStage.PACKAGE_AGREED;
                row.agreedOn = agreed.agreedOn();
                row.agreedByHead = agreed.agreedWith().head();
                row.agreedByChair = agreed.agreedWith().chair();
                row.items(agreed.items());
            }
            case InterventionCaseClosed closed -> {
                row.stage = CaseStage.CLOSED;
                row.closedOn = closed.closedOn();
                row.closingReason = closed.reason();
            }
        }
    }
}
