package org.goodschool.chassis.eventstore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.domain.DomainEvent;

/** Time in two dimensions: what was so on a day, as it was known at a moment. */
public final class History {

    private History() {
    }

    /**
     * @param asOf only what holds since that day or before; null for all
     * @param knownAt only what had been recorded by then; null for all
     */
    public static <E extends DomainEvent> List<RecordedEvent<E>> of(
            List<RecordedEvent<E>> events, LocalDate asOf, Instant knownAt) {
        return events.stream()
                .filter(event -> asOf == null || !event.validFrom().isAfter(asOf))
                .filter(event -> knownAt == null || !event.recordedAt().isAfter(knownAt))
                .toList();
    }

    /** Of the stream; 0 where there is none. */
    public static long version(List<? extends RecordedEvent<?>> events) {
        return events.isEmpty() ? 0 : events.getLast().version();
    }

    /** The events of several streams, one stream after the other. */
    public static <E extends DomainEvent> List<RecordedEvent<E>> all(Map<String, List<RecordedEvent<E>>> histories) {
        return histories.values().stream().flatMap(List::stream).toList();
    }

    public static <S, E extends DomainEvent> S state(
            Aggregate<?, S, E> aggregate, List<RecordedEvent<E>> events, LocalDate asOf, Instant knownAt) {
        return aggregate.decider().replay(aggregate.decider().initial(),
                of(events, asOf, knownAt).stream().map(RecordedEvent::event).toList());
    }
}
