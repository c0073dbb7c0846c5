package org.goodschool.intervention;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Tagged;
import org.goodschool.chassis.rest.TimelineEntry;

/** One of many, and what happened to it, alike whatever it is. Where there is none of that id, 404. */
@ApplicationScoped
public class ById {

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    Lists lists;

    @Inject
    RoutingContext http;

    /** With its version as the ETag. @param unknown what to say where there is none */
    public <R> Uni<Response> one(Class<R> rows, Object id, Function<R, ?> view, ToLongFunction<R> version, String unknown) {
        return transactions.in(session -> session.find(rows, id))
                .onItem().ifNull().failWith(() -> ProblemException.notFound(unknown))
                .map(row -> Tagged.ok(http, view.apply(row), version.applyAsLong(row)));
    }

    /** @param unknown what to say where nothing was ever recorded */
    public <E extends DomainEvent> Uni<Response> timeline(Aggregate<?, ?, E> aggregate, Object id, String unknown) {
        return lists.timeline(transactions.in(session -> store.read(session, aggregate, id.toString()))
                .map(events -> TimelineEntry.of(events, () -> ProblemException.notFound(unknown))));
    }
}
