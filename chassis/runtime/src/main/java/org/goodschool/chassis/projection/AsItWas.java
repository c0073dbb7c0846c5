package org.goodschool.chassis.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;

/** A row of a read model as it was: made anew of the events of then, by the projection that keeps it. */
public final class AsItWas {

    private AsItWas() {
    }

    /**
     * @param events of the stream that the row is of
     * @param asOf what was so on that day; null for all
     * @param knownAt what had been recorded by then; null for all
     * @return a row that no session keeps; empty where nothing was so, or known
     */
    public static <E extends DomainEvent, K, R> Optional<R> row(RowProjection<E, K, R> projection, List<RecordedEvent<E>> events,
            LocalDate asOf, Instant knownAt) {
        R row = null;
        for (RecordedEvent<E> event : History.of(events, asOf, knownAt)) {
            K key = projection.key(event);
            if (key != null) {
                row = row == null ? projection.create(key) : row;
                projection.apply(row, event);
            }
        }
        return Optional.ofNullable(row);
    }
}
