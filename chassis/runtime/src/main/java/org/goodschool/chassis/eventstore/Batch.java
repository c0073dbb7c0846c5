package org.goodschool.chassis.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;

/** Events to append in one go, to one or more streams. Streams are kept sorted: every batch locks them in one order. */
public final class Batch {

    record Pending(UUID eventId, DomainEvent event, Metadata metadata) {
    }

    record StreamAppend(ExpectedVersion expected, List<Pending> events) {
    }

    private final Map<String, StreamAppend> streams = new TreeMap<>();

    /** The expected version is that of the first call for a stream: later ones add to the same append. */
    public Batch add(String streamId, ExpectedVersion expected, UUID eventId, DomainEvent event, Metadata metadata) {
        streams.computeIfAbsent(streamId, id -> new StreamAppend(expected, new ArrayList<>()))
                .events().add(new Pending(eventId, event, metadata));
        return this;
    }

    public boolean isEmpty() {
        return streams.isEmpty();
    }

    Map<String, StreamAppend> streams() {
        return streams;
    }
}
