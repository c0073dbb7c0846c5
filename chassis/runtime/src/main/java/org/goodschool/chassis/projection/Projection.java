package org.goodschool.chassis.projection;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A read model of one aggregate's events, kept in the transaction that appends them: a caller reads what it wrote. It can be
 * rebuilt from the store, so what it writes must follow from the events alone. Where two projections fill one table, each
 * has columns of its own, and the one that makes the rows has the higher {@code @Priority}.
 */
public interface Projection<E extends DomainEvent> {

    Aggregate<?, ?, E> aggregate();

    /** The entities that it writes: a rebuild fills their tables anew. */
    Set<Class<?>> rowTypes();

    /** @param events of one or many streams, those of one stream in order */
    Uni<Void> project(Mutiny.Session session, List<RecordedEvent<E>> events);
}
