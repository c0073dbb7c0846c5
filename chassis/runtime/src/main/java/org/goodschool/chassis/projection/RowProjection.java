package org.goodschool.chassis.projection;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** The usual projection: one row a key, changed by one event after the other. */
public interface RowProjection<E extends DomainEvent, K, R> extends Projection<E> {

    Class<R> rowType();

    @Override
    default Set<Class<?>> rowTypes() {
        return Set.of(rowType());
    }

    K key(RecordedEvent<E> event);

    R create(K key);

    void apply(R row, RecordedEvent<E> event);

    @Override
    default Uni<Void> project(Mutiny.Session session, List<RecordedEvent<E>> events) {
        return Rows.upsert(session, rowType(), events, this::key, this::create, this::apply);
    }
}
