package org.goodschool.performance.indicator;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rows of the schools that some events are about, in one query, and what is written beside them. */
final class SchoolRows {

    private SchoolRows() {
    }

    /** @param order within a school */
    static <R> Uni<List<R>> of(Mutiny.Session session, Class<R> type, String order, List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createQuery("from " + type.getSimpleName() + " where urn in :urns order by urn, " + order, type)
                .setParameter("urns", events.stream().map(event -> Integer.valueOf(event.subject())).distinct().toList())
                .setReadOnly(true).getResultList();
    }

    static Uni<Void> write(Mutiny.Session session, List<?> fresh) {
        return fresh.isEmpty() ? Uni.createFrom().voidItem() : session.persistAll(fresh.toArray()).chain(session::flush);
    }
}
