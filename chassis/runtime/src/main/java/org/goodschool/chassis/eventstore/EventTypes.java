package org.goodschool.chassis.eventstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

/** The stored types of one aggregate's events, to and from JSON. Read off the sealed interface, so none can be forgotten. */
public final class EventTypes<E extends DomainEvent> {

    private final Map<String, Class<? extends E>> byName;
    private final List<Upcaster> upcasters;

    private EventTypes(Map<String, Class<? extends E>> byName, List<Upcaster> upcasters) {
        this.byName = byName;
        this.upcasters = upcasters;
    }

    public static <E extends DomainEvent> EventTypes<E> of(Class<E> sealed) {
        Map<String, Class<? extends E>> byName = new LinkedHashMap<>();
        EventTypes.<E>records(sealed).forEach(record -> {
            if (byName.put(annotation(record).value(), record) != null) {
                throw new IllegalStateException("two events are called " + annotation(record).value());
            }
        });
        return new EventTypes<>(byName, List.of());
    }

    public EventTypes<E> with(Upcaster... more) {
        return new EventTypes<>(byName, Stream.concat(upcasters.stream(), Stream.of(more)).toList());
    }

    public Map<String, Class<? extends E>> byName() {
        return byName;
    }

    public static String nameOf(DomainEvent event) {
        return annotation(event.getClass()).value();
    }

    public static int versionOf(DomainEvent event) {
        return annotation(event.getClass()).version();
    }

    /** @throws IllegalStateException for a type that this build does not know, or a version newer than its own */
    public E read(String type, int version, ObjectNode json) {
        Class<? extends E> event = known(type, version);
        int current = annotation(event).version();
        ObjectNode lifted = json;
        for (int from = version; from < current; from++) {
            lifted = upcaster(type, from).lift().apply(lifted);
        }
        return Json.read(lifted, event);
    }

    /** As above; an event of the newest version is read without building a tree of it first. */
    public E read(String type, int version, String json) {
        Class<? extends E> event = known(type, version);
        return version == annotation(event).version() ? Json.read(json, event) : read(type, version, Json.object(json));
    }

    private Class<? extends E> known(String type, int version) {
        Class<? extends E> event = byName.get(type);
        if (event == null) {
            throw new IllegalStateException("no event type " + type + " among " + byName.keySet());
        }
        int current = annotation(event).version();
        if (version > current) {
            throw new IllegalStateException(type + " v" + version + " is newer than this build's v" + current);
        }
        return event;
    }

    private Upcaster upcaster(String type, int version) {
        return upcasters.stream().filter(u -> u.type().equals(type) && u.version() == version).findFirst()
                .orElseThrow(() -> new IllegalStateException("no upcaster for " + type + " v" + version));
    }

    private static EventType annotation(Class<?> event) {
        EventType annotation = event.getAnnotation(EventType.class);
        if (annotation == null) {
            throw new IllegalStateException(event.getName() + " has no @EventType");
        }
        return annotation;
    }

    @SuppressWarnings("unchecked")
    private static <E> Stream<Class<? extends E>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::records)
                : Stream.of((Class<? extends E>) type);
    }
}
