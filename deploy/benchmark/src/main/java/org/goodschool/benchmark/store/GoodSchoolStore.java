package org.goodschool.benchmark.store;

import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.worker.Blocking;
import org.goodschool.benchmark.worker.FillPlan;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.OwnStreams;
import org.goodschool.benchmark.worker.Place;
import org.goodschool.benchmark.worker.Reactive;
import org.goodschool.benchmark.worker.Workload;
import org.goodschool.benchmark.worker.Workloads;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.IdempotencyKey;
import org.goodschool.chassis.command.Reply;
import org.goodschool.chassis.command.SharedCommand;
import org.goodschool.chassis.command.SharedTransactions;
import org.goodschool.chassis.command.Target;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.eventstore.Batch;
import org.goodschool.chassis.eventstore.EventIds;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.ExpectedVersion;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.feed.Extent;
import org.goodschool.chassis.feed.Feed;
import org.goodschool.chassis.feed.FeedPosition;
import org.goodschool.chassis.feed.StoredEvent;

/** Ours: the chassis as a service has it, its event store, its transactions and its feed. */
public class GoodSchoolStore implements QuarkusApplication, Workload {

    private static final Cause CAUSE = new Cause("2f1c6d0e-editor", null, "request:0c9d3c52-6a0f-4a5e-9a2b-5f1d7e3a8b14", "as published");
    private static final Reply DONE = Reply.of(204, Map.of(), null);

    /** Handed over here, because Quarkus makes the instance. */
    public static Workloads.Server server;

    @Inject
    EventStore store;

    @Inject
    Transactions transactions;

    @Inject
    SharedTransactions shared;

    @Inject
    Feed feed;

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    private final OwnStreams streams = new OwnStreams();
    private FeedPosition read = FeedPosition.START;
    private CompletableFuture<List<StoredEvent>> ahead;

    @Override
    public int run(String... arguments) throws Exception {
        server.serve(this);
        return 0;
    }

    @Override
    public Figures run(Order order) throws Exception {
        return switch (order.task()) {
            case APPEND -> Reactive.clients(vertx, order, number -> {
                OwnStreams.OwnClient own = streams.client(order, number);
                return () -> append(own.next(order.batch()), order.batch());
            });
            case APPEND_SHARED -> Reactive.clients(vertx, order, number -> {
                OwnStreams.OwnClient own = streams.client(order, number);
                return () -> appendShared(own.next(order.batch()), order.batch());
            });
            case FILL -> Reactive.clients(vertx, order, number -> {
                FillPlan plan = FillPlan.of(order, number);
                return () -> fill(plan.next());
            });
            case READ -> Blocking.clients(order, number -> () -> page(order.batch()).size());
            case READ_DECODED -> Blocking.clients(order, number -> () -> decoded(page(order.batch())));
            case READ_AHEAD -> Blocking.clients(order, number -> () -> pageAhead(order.batch()).size());
            case READ_DECODED_AHEAD -> Blocking.clients(order, number -> () -> decoded(pageAhead(order.batch())));
        };
    }

    private Uni<Integer> append(Place place, int events) {
        var batch = new Batch();
        for (int i = 1; i <= events; i++) {
            add(batch, place, i);
        }
        return commit(batch, events);
    }

    /** As a command that has decided already: what comes while a transaction is on its way shares the next one. */
    private Uni<Integer> appendShared(Place place, int events) {
        List<SampleEvent> happened = IntStream.rangeClosed(1, events).<SampleEvent>mapToObj(nth -> SampleEvent.at(place, nth)).toList();
        return shared.submit(new SharedCommand() {
            @Override
            public List<Target> targets() {
                return List.of();
            }

            @Override
            public IdempotencyKey key() {
                return null;
            }

            @Override
            public Supplier<Uni<Reply>> decide(UnitOfWork work) {
                work.append(Sample.AGGREGATE, place.stream(), place.version(), happened, CAUSE);
                return () -> Uni.createFrom().item(DONE);
            }
        }).replaceWith(events);
    }

    private Uni<Integer> fill(List<Place> places) {
        var batch = new Batch();
        places.forEach(place -> add(batch, place, 1));
        return commit(batch, places.size());
    }

    private static void add(Batch batch, Place place, int nth) {
        UUID eventId = EventIds.next();
        ExpectedVersion expected = place.version() == 0 ? new ExpectedVersion.None() : new ExpectedVersion.Exact(place.version());
        batch.add(Sample.AGGREGATE.streamId(place.stream()), expected, eventId, SampleEvent.at(place, nth), SampleMetadata.of(eventId));
    }

    private Uni<Integer> commit(Batch batch, int events) {
        return transactions.in(session -> store.append(session, batch, Instant.now())).replaceWith(events);
    }

    /** As the relay reads: one page after the other, waiting for each. */
    private List<StoredEvent> page(int size) {
        List<StoredEvent> page = transactions.in(session -> feed.page(session, read, size)).await().indefinitely();
        if (page.isEmpty()) {
            read = FeedPosition.START;
            return page(size);
        }
        read = page.getLast().place();
        return page;
    }

    /** As a rebuild reads. */
    private List<StoredEvent> pageAhead(int size) {
        List<StoredEvent> page = (ahead == null ? fetch(size) : ahead).join();
        read = page.isEmpty() ? FeedPosition.START : page.getLast().place();
        ahead = fetch(size);
        return page.isEmpty() ? pageAhead(size) : page;
    }

    private CompletableFuture<List<StoredEvent>> fetch(int size) {
        return feed.page(pool, Sample.AGGREGATE, read, size, Extent.SETTLED).subscribeAsCompletionStage();
    }

    private static int decoded(List<StoredEvent> page) {
        return (int) page.stream().filter(stored -> stored.metadata() != null
                && Sample.AGGREGATE.events().read(stored.type(), stored.schemaVersion(), stored.data()) instanceof SampleEvent).count();
    }
}
