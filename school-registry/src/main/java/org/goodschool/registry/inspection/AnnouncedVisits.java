package org.goodschool.registry.inspection;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.hibernate.reactive.mutiny.Mutiny;

/** The visits that Ofsted has announced to a school, until their outcome is here. Not for everybody who may read the register. */
@ApplicationScoped
class AnnouncedVisits {

    private static final Set<String> WHO =
            Set.of("registry-editor", "intervention-lead", "duty-desk", "partner-manager", "adviser", "auditor");

    @Inject
    SecurityIdentity caller;

    /** Asked before the transaction, in which nobody knows the caller. */
    boolean forCaller() {
        return WHO.stream().anyMatch(caller::hasRole);
    }

    Uni<List<AnnouncedVisit>> of(Mutiny.Session session, int urn, List<RecordedEvent<InspectionEvent>> history) {
        InspectionHistory recorded = InspectionHistories.of(history, AsOf.of(null, null));
        return session.createQuery("from AnnouncedVisitRow where urn = :urn and not withdrawn order by notifiedOn, notificationId",
                        AnnouncedVisitRow.class).setParameter("urn", urn).getResultList()
                .map(rows -> rows.stream().filter(row -> !recorded.inspectedSince(row.notifiedOn))
                        .map(AnnouncedVisitRow::visit).toList());
    }
}
