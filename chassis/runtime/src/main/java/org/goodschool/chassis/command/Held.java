package org.goodschool.chassis.command;

import java.util.List;
import org.goodschool.chassis.command.RememberedStates.Remembered;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;

/**
 * An aggregate held by a unit of work: its state as loaded, and what has been decided since. Events wait in the unit of
 * work until it is flushed.
 */
public final class Held<C, S, E extends DomainEvent> {

    private final UnitOfWork work;
    private final Aggregate<C, S, E> aggregate;
    private final String id;
    private String correlationId;
    private long version;
    private S state;

    /** @param remembered null where nothing is; {@code since} then is the whole history */
    Held(UnitOfWork work, Aggregate<C, S, E> aggregate, String id, Remembered remembered, List<RecordedEvent<E>> since) {
        this.work = work;
        this.aggregate = aggregate;
        this.id = id;
        Decider<C, S, E> decider = aggregate.decider();
        this.state = decider.replay(before(decider, remembered), since.stream().map(RecordedEvent::event).toList());
        this.version = !since.isEmpty() ? since.getLast().version() : remembered != null ? remembered.version() : 0;
        this.correlationId = !since.isEmpty() ? since.getLast().metadata().correlationId()
                : remembered != null ? remembered.correlationId() : null;
    }

    @SuppressWarnings("unchecked")
    private static <S> S before(Decider<?, S, ?> decider, Remembered remembered) {
        return remembered == null ? decider.initial() : (S) remembered.state();
    }

    Remembered remembered() {
        return new Remembered(state, version, correlationId);
    }

    /** The kind of aggregate. */
    public String type() {
        return aggregate.type();
    }

    public String id() {
        return id;
    }

    public S state() {
        return state;
    }

    /** The stream's version with what has been decided here; 0 where there is no event at all. */
    public long version() {
        return version;
    }

    public boolean exists() {
        return version > 0;
    }

    /** Decides and keeps the events; a rejection changes nothing and is given back. */
    public Decision<E> decide(C command, Cause cause) {
        Decision<E> decision = aggregate.decider().decide(command, state);
        switch (decision) {
            case Decision.Accepted<E> accepted -> record(accepted.events(), cause);
            case Decision.Rejected<E> rejected -> { }
        }
        return decision;
    }

    /** @return the events that the command led to
     * @throws RejectedException where the decider refuses */
    public List<E> execute(C command, Cause cause) {
        return switch (decide(command, cause)) {
            case Decision.Accepted<E> accepted -> accepted.events();
            case Decision.Rejected<E> rejected -> throw new RejectedException(rejected.rejection());
        };
    }

    /** Keeps events that a rule over several aggregates has decided. */
    public void record(List<E> events, Cause cause) {
        for (E event : events) {
            state = aggregate.decider().evolve(state, event);
            correlationId = work.append(aggregate.streamId(id), version, event, cause, correlationId);
            version++;
        }
    }
}
