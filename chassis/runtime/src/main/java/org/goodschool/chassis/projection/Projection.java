package org.goodschool.chassis.projection;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** A read model of one aggregate's events, kept in the transaction that appends them: a caller reads what it wrote. */
public interface Projection<E extends DomainEvent> {

    Aggregate<?, ?, E> aggregate();

    /** @param events of one or many streams, those of one stream in order */
    Uni<Void> project(Mutiny.Session session, List<RecordedEvent<E>> events);
}
