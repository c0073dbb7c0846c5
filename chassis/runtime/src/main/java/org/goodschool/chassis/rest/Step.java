package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Uni;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Aggregate;
import org.hibernate.reactive.mutiny.Mutiny;

/** A command on its way: the unit of work, the cause that its events get, and the caller's conditions. */
public record Step(UnitOfWork work, Caller.Request caller) {

    public Cause cause() {
        return caller.cause();
    }

    public Cause cause(String reason) {
        return caller.cause().because(reason);
    }

    public Mutiny.Session session() {
        return work.session();
    }

    /** For what may be there or not: a new resource, or something added to a collection. */
    public <C, S, E extends DomainEvent> Uni<Held<C, S, E>> load(Aggregate<C, S, E> aggregate, Object id) {
        return work.load(aggregate, id);
    }

    /** What a command that shares its transaction named among its targets. */
    public <C, S, E extends DomainEvent> Held<C, S, E> held(Aggregate<C, S, E> aggregate, Object id) {
        return work.held(aggregate, id);
    }

    /**
     * For a command on a resource that is there. The caller must say which state it has seen: 428 where it does not,
     * 412 where somebody else was faster, 404 where there is no such resource.
     */
    public <C, S, E extends DomainEvent> Held<C, S, E> existing(Held<C, S, E> held) {
        if (!held.exists()) {
            throw ProblemException.notFound("There is no " + held.type() + " " + held.id() + ".");
        }
        seen(held.version());
        return held;
    }

    /**
     * The same for what is kept in several streams: 428, 412.
     *
     * @param version of all of them together: it moves on when any of them does
     */
    public void seen(long version) {
        if (!caller.conditional()) {
            throw ProblemException.of(428, "if-match-needed", "Which state have you seen?",
                    "Send If-Match with the ETag of the resource as you read it.");
        }
        if (caller.ifMatch() != null && caller.ifMatch() != version) {
            throw Commands.stale();
        }
    }

    /**
     * For a command that makes something or corrects it. Whoever corrects must have seen what is there; whoever makes need
     * not say it, but is held to it.
     */
    public void seen(long version, boolean corrects) {
        if (corrects || caller.conditional()) {
            seen(version);
        }
    }

    public <C, S, E extends DomainEvent> Uni<Held<C, S, E>> existing(Aggregate<C, S, E> aggregate, Object id) {
        return work.load(aggregate, id).map(this::existing);
    }

    /** Appends and projects, so that the answer can be read from the projection. */
    public Uni<Void> flush() {
        return work.flush();
    }
}
