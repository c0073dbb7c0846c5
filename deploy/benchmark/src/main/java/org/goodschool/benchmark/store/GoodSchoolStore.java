package org.goodschool.benchmark.store;

import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.OwnStreams;
import org.goodschool.benchmark.worker.Reactive;
import org.goodschool.benchmark.worker.Workload;
import org.goodschool.benchmark.worker.Workloads;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Batch;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.ExpectedVersion;
import org.goodschool.chassis.eventstore.Transactions;

/** Ours: the chassis as a service has it, its event store and its transactions. */
public class GoodSchoolStore implements QuarkusApplication, Workload {

    /** Handed over here, because Quarkus makes the instance. */
    public static Workloads.Server server;

    @Inject
    EventStore store;

    @Inject
    Transactions transactions;

    @Inject
    Vertx vertx;

    private final OwnStreams streams = new OwnStreams();

    @Override
    public int run(String... arguments) throws Exception {
        server.serve(this);
        return 0;
    }

    @Override
    public Figures run(Order order) throws Exception {
        return switch (order.task()) {
            case "append" -> Reactive.clients(vertx, order, number -> {
                OwnStreams.OwnClient own = streams.client(order, number);
                return () -> append(own.next(order.batch()), order.batch());
            });
            default -> throw new IllegalArgumentException("no task " + order.task());
        };
    }

    private Uni<Void> append(OwnStreams.Place place, int events) {
        var batch = new Batch();
        ExpectedVersion expected = place.version() == 0 ? new ExpectedVersion.None() : new ExpectedVersion.Exact(place.version());
        for (int i = 1; i <= events; i++) {
            UUID eventId = UUID.randomUUID();
            DomainEvent event = SampleEvent.of(place.id(), place.version() + i);
            batch.add(Sample.AGGREGATE.streamId(place.id()), expected, eventId, event, SampleMetadata.of(eventId));
        }
        return transactions.in(session -> store.append(session, batch, Instant.now()));
    }
}
