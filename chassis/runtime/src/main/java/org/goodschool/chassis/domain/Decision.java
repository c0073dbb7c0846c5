package org.goodschool.chassis.domain;

import java.util.List;

/** What a decider answers: the events that follow (none, where the command asks for what is already so), or why not. */
public sealed interface Decision<E extends DomainEvent> {

    record Accepted<E extends DomainEvent>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected<E extends DomainEvent>(Rejection rejection) implements Decision<E> {
    }

    @SafeVarargs
    static <E extends DomainEvent> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E extends DomainEvent> Decision<E> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E extends DomainEvent> Decision<E> nothing() {
        return new Accepted<>(List.of());
    }

    static <E extends DomainEvent> Decision<E> reject(Rejection rejection) {
        return new Rejected<>(rejection);
    }
}
