package org.goodschool.chassis.domain;

/**
 * An aggregate as three pure functions. Clock, random identifiers and the actor come in with the command, so that the
 * same command on the same state always gives the same decision.
 *
 * @param <C> sealed type of the commands
 * @param <S> state, an immutable record
 * @param <E> sealed type of the events
 */
public interface Decider<C, S, E extends DomainEvent> {

    /** The state of a stream that has no event yet. */
    S initial();

    Decision<E> decide(C command, S state);

    /** Written as an arrow switch without {@code default}: an event that is not handled must not compile. */
    S evolve(S state, E event);

    default S replay(S from, Iterable<? extends E> events) {
        S state = from;
        for (E event : events) {
            state = evolve(state, event);
        }
        return state;
    }
}
