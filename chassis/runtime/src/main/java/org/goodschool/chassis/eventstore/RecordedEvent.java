package org.goodschool.chassis.eventstore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;

/** An event with its envelope. {@code version} counts from 1 in its stream. */
public record RecordedEvent<E extends DomainEvent>(
        String streamId, long version, UUID eventId, E event, Metadata metadata, Instant recordedAt) {

    public RecordedEvent<E> storedAt(Instant moment) {
        return moment.equals(recordedAt) ? this : new RecordedEvent<>(streamId, version, eventId, event, metadata, moment);
    }

    /** The aggregate's id: the URN of {@code school:900001}. */
    public String id() {
        return Aggregate.idOf(streamId);
    }

    public String aggregate() {
        return Aggregate.typeOf(streamId);
    }

    public String type() {
        return EventTypes.nameOf(event);
    }

    /** Since when it is so; an event without a date of its own holds from the day it was recorded. */
    public LocalDate validFrom() {
        return event.validFrom() != null ? event.validFrom() : CouncilTime.day(recordedAt);
    }
}
