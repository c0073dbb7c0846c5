package org.goodschool.intervention.identification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.Projection;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.identification.domain.IdentificationEvent;
import org.goodschool.intervention.identification.domain.IdentificationEvent.ExternalSupportStandstillLifted;
import org.goodschool.intervention.identification.domain.IdentificationEvent.FloorOutcomeNoted;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationConfirmed;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationEnded;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundFound;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundLapsed;
import org.goodschool.intervention.identification.domain.IdentificationEvent.SchoolProvisionallyIdentified;
import org.hibernate.reactive.mutiny.Mutiny;

/** One row a school that was ever identified, with the version that a command on it must name. */
@ApplicationScoped
public class IdentificationProjection implements Projection<IdentificationEvent> {

    @Inject
    InterventionAggregates aggregates;

    @Override
    public Aggregate<?, ?, IdentificationEvent> aggregate() {
        return aggregates.identification();
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(IdentificationRow.class);
    }

    /** Most schools only have outcomes noted: they have no row, and none is made for one more outcome. */
    @Override
    public Uni<Void> project(Mutiny.Session session, List<RecordedEvent<IdentificationEvent>> events) {
        Set<Integer> identified = events.stream().map(RecordedEvent::event)
                .filter(event -> !(event instanceof FloorOutcomeNoted)).map(IdentificationEvent::urn)
                .collect(Collectors.toSet());
        return Rows.upsert(session, IdentificationRow.class, events, event -> event.event().urn(),
                urn -> identified.contains(urn) ? row(urn) : null, IdentificationProjection::apply);
    }

    private static IdentificationRow row(int urn) {
        var row = new IdentificationRow();
        row.urn = urn;
        return row;
    }

    private static void apply(IdentificationRow row, RecordedEvent<IdentificationEvent> recorded) {
        row.version = recorded.version();
        row.recordedAt = recorded.recordedAt();
        switch (recorded.event()) {
            case FloorOutcomeNoted _ -> {
            }
            case InterventionGroundFound found -> {
                row.laCode = found.laCode();
                row.schoolName = found.schoolName();
                row.grounds(KeptGround.found(row.grounds, found.ground()));
            }
            case InterventionGroundLapsed lapsed -> row.grounds(
                    KeptGround.lapsed(row.grounds, lapsed.groundId(), lapsed.cause(), lapsed.reason()));
            case SchoolProvisionallyIdentified identified -> {
                row.laCode = identified.laCode();
                row.schoolName = identified.schoolName();
                row.status = IdentificationStatus.PROVISIONAL;
                row.cycle = identified.cycle();
                row.standstill = identified.standstill();
                row.caseId = null;
                row.confirmedOn = null;
                row.reason = null;
            }
            case IdentificationConfirmed confirmed -> {
                row.status = IdentificationStatus.CONFIRMED;
                row.cycle = confirmed.cycle();
                row.caseId = confirmed.caseId();
                row.confirmedOn = confirmed.confirmedOn();
                row.reason = confirmed.reason();
            }
            case IdentificationWithdrawn withdrawn -> {
                row.status = IdentificationStatus.WITHDRAWN;
                row.standstill = false;
                row.reason = withdrawn.reason();
            }
            case ExternalSupportStandstillLifted _ -> row.standstill = false;
            case IdentificationEnded ended -> {
                row.status = IdentificationStatus.ENDED;
                row.standstill = false;
                row.reason = ended.reason();
            }
        }
    }
}
