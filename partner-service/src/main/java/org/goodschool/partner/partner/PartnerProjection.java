package org.goodschool.partner.partner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.Projection;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.partner.partner.domain.Partner.Standing;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerCapacityChanged;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictDeclared;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictWithdrawn;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerEvidenceAdded;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPersonErased;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPlaceFreed;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPlaceTaken;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerRegistered;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerWithdrawn;
import org.goodschool.partner.partner.domain.PartnerEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** The register as it stands: a row a partner, and below it the evidence and the conflicts. */
@ApplicationScoped
public class PartnerProjection implements Projection<PartnerEvent> {

    @Override
    public Aggregate<?, ?, PartnerEvent> aggregate() {
        return Register.PARTNER;
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(PartnerRow.class, EvidenceRow.class, ConflictRow.class);
    }

    @Override
    public Uni<Void> project(Mutiny.Session session, List<RecordedEvent<PartnerEvent>> events) {
        return Rows.upsert(session, PartnerRow.class, events, event -> event.event().partnerId(), PartnerProjection::row,
                PartnerProjection::apply).chain(() -> projectDetails(session, events));
    }

    private static PartnerRow row(UUID partnerId) {
        PartnerRow row = new PartnerRow();
        row.partnerId = partnerId;
        return row;
    }

    private static void apply(PartnerRow row, RecordedEvent<PartnerEvent> recorded) {
        row.version = recorded.version();
        switch (recorded.event()) {
            case PartnerRegistered it -> {
                row.personId = it.personId();
                row.standing = Standing.ON_REGISTER;
                row.phases = PartnerRow.joined(it.phases());
                row.homeLaCode = it.homeLaCode();
                row.capacity = it.capacity();
                row.evidence = it.evidence().size();
                row.registeredAt = recorded.recordedAt();
            }
            case PartnerEvidenceAdded ignored -> row.evidence++;
            case PartnerCapacityChanged it -> row.capacity = it.to();
            case PartnerConflictDeclared ignored -> { }
            case PartnerConflictWithdrawn ignored -> { }
            case PartnerPlaceTaken ignored -> row.placesTaken++;
            case PartnerPlaceFreed ignored -> row.placesTaken--;
            case PartnerWithdrawn ignored -> row.standing = Standing.WITHDRAWN;
            case PartnerPersonErased ignored -> row.personErased = true;
        }
    }

    private static Uni<Void> projectDetails(Mutiny.Session session, List<RecordedEvent<PartnerEvent>> events) {
        List<Object> fresh = new ArrayList<>();
        List<UUID> overConflicts = new ArrayList<>();
        for (RecordedEvent<PartnerEvent> recorded : events) {
            switch (recorded.event()) {
                case PartnerRegistered it ->
                        it.evidence().forEach(evidence -> fresh.add(EvidenceRow.of(it.partnerId(), evidence)));
                case PartnerEvidenceAdded it -> fresh.add(EvidenceRow.of(it.partnerId(), it.evidence()));
                case PartnerConflictDeclared it -> fresh.add(ConflictRow.of(it));
                case PartnerConflictWithdrawn it -> overConflicts.add(it.conflictId());
                case PartnerCapacityChanged ignored -> { }
                case PartnerPlaceTaken ignored -> { }
                case PartnerPlaceFreed ignored -> { }
                case PartnerWithdrawn ignored -> { }
                case PartnerPersonErased ignored -> { }
            }
        }
        Uni<Void> added = fresh.isEmpty() ? Uni.createFrom().voidItem()
                : session.persistAll(fresh.toArray()).chain(session::flush);
        return overConflicts.isEmpty() ? added
                : added.chain(() -> session.createMutationQuery("delete ConflictRow where conflictId in :ids")
                        .setParameter("ids", overConflicts).executeUpdate().replaceWithVoid());
    }
}
