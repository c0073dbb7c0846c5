package org.goodschool.chassis.eventstore;

import java.util.function.Function;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.DomainEvent;

/**
 * A kind of aggregate: its name in stream ids, its decider, its events, and where they are published.
 *
 * @param type kebab-case, stable: {@code inspection-history}; the stream of id 900001 is {@code inspection-history:900001}
 * @param topic the topic on which <em>all</em> its events are published, null where none is: a subscriber checks that a
 *     stream's sequence has no gap, so an aggregate is published whole or not at all
 * @param confidential not for everybody who may ask the service for its events: {@code goodschool.events.confidential-roles}
 * @param subject what the event is about for subscribers, and the key that keeps their order: a URN
 */
public record Aggregate<C, S, E extends DomainEvent>(
        String type, Decider<C, S, E> decider, EventTypes<E> events, String topic, boolean confidential,
        Function<E, String> subject) {

    public static <C, S, E extends DomainEvent> Aggregate<C, S, E> unpublished(
            String type, Decider<C, S, E> decider, Class<E> events) {
        return new Aggregate<>(type, decider, EventTypes.of(events), null, true, null);
    }

    public static <C, S, E extends DomainEvent> Aggregate<C, S, E> publishedOn(
            String topic, String type, Decider<C, S, E> decider, Class<E> events, Function<E, String> subject) {
        return new Aggregate<>(type, decider, EventTypes.of(events), topic, false, subject);
    }

    /** On a topic of its own that only some may read, in a service that has open ones too. */
    public static <C, S, E extends DomainEvent> Aggregate<C, S, E> confidentialOn(
            String topic, String type, Decider<C, S, E> decider, Class<E> events, Function<E, String> subject) {
        return new Aggregate<>(type, decider, EventTypes.of(events), topic, true, subject);
    }

    public Aggregate<C, S, E> with(Upcaster... upcasters) {
        return new Aggregate<>(type, decider, events.with(upcasters), topic, confidential, subject);
    }

    public String streamId(Object id) {
        return type + ":" + id;
    }

    public boolean published() {
        return topic != null;
    }

    static String typeOf(String streamId) {
        return streamId.substring(0, streamId.indexOf(':'));
    }

    static String idOf(String streamId) {
        return streamId.substring(streamId.indexOf(':') + 1);
    }
}
