package org.goodschool.chassis.command;

import java.util.List;
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

    Held(UnitOfWork work, Aggregate<C, S, E> aggregate, String id, List<RecordedEvent<E>> history) {
        this.work = work;
        this.aggregate = aggregate;
        this.id = id;
        Decider<C, S, E> decider = aggregate.decider();
        this.state = decider.replay(decider.initial(), history.stream().map(RecordedEvent::event).toList());
        this.version = history.isEmpty() ? 0 : history.getLast().version();
        this.correlationId = history.isEmpty() ? null : history.getLast().metadata().correlationId();
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
