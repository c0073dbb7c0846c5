package org.goodschool.benchmark.peer;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.json.JacksonSerializer;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.store.SampleEvent;
import org.goodschool.benchmark.worker.Blocking;
import org.goodschool.benchmark.worker.FillPlan;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.OwnStreams;
import org.goodschool.benchmark.worker.Place;
import org.goodschool.benchmark.worker.Workload;

/** Axon's JDBC event storage as its users have it: one unit of work, and so one JDBC transaction, for an append. */
public final class AxonJdbc implements Workload {

    private static final int POOL = 16;

    private final HikariDataSource pool;
    private final JdbcEventStorageEngine engine;
    private final OwnStreams streams = new OwnStreams();
    private Iterator<TrackedEventMessage<?>> tracked;

    /** @param page how many events it reads at once */
    public AxonJdbc(String url, int page) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(POOL);
        settings.setAutoCommit(false);
        pool = new HikariDataSource(settings);
        var serializer = JacksonSerializer.builder().objectMapper(JsonMapper.builder().addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build()).build();
        engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer).snapshotSerializer(serializer)
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(pool)))
                // the unit of work commits the connection that it got from the wrapper above
                .transactionManager(NoTransactionManager.INSTANCE)
                .batchSize(page)
                .build();
        inUnitOfWork(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
    }

    @Override
    public Figures run(Order order) throws Exception {
        return switch (order.task()) {
            case APPEND -> Blocking.clients(order, number -> {
                OwnStreams.OwnClient own = streams.client(order, number);
                return () -> append(own.next(order.batch()), order.batch());
            });
            case FILL -> Blocking.clients(order, number -> {
                FillPlan plan = FillPlan.of(order, number);
                return () -> append(messages(plan.next()));
            });
            case READ -> Blocking.clients(order, number -> () -> read(order.batch(), message -> message.getIdentifier() != null));
            case READ_DECODED -> Blocking.clients(order, number -> () -> read(order.batch(),
                    message -> message.getPayload() instanceof SampleEvent && message.getMetaData() != null));
            case APPEND_SHARED, READ_AHEAD, READ_DECODED_AHEAD -> throw order.unknown();
        };
    }

    private int append(Place place, int events) {
        return append(IntStream.rangeClosed(1, events).<DomainEventMessage<?>>mapToObj(nth -> message(place, nth)).toList());
    }

    private static List<DomainEventMessage<?>> messages(List<Place> places) {
        return places.stream().<DomainEventMessage<?>>map(place -> message(place, 1)).toList();
    }

    private int append(List<DomainEventMessage<?>> messages) {
        if (!messages.isEmpty()) {
            inUnitOfWork(() -> engine.appendEvents(messages));
        }
        return messages.size();
    }

    /** It counts a stream's events from 0. */
    private static DomainEventMessage<?> message(Place place, int nth) {
        String id = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>("sample", place.stream(), place.version() + nth - 1, SampleEvent.at(place, nth),
                Map.of("actor", "2f1c6d0e-editor", "correlationId", id, "causationId", "request:" + id, "reason", "as published"));
    }

    /** It fetches page after page by itself, and hands over events one at a time, to be decoded when they are looked into. */
    private int read(int page, Predicate<TrackedEventMessage<?>> use) {
        int events = 0;
        while (events < page) {
            if (tracked == null || !tracked.hasNext()) {
                if (tracked != null && events > 0) {
                    break;
                }
                tracked = engine.readEvents(null, false).<TrackedEventMessage<?>>map(message -> message).iterator();
            }
            if (!use.test(tracked.next())) {
                throw new IllegalStateException("an event that nobody wrote");
            }
            events++;
        }
        return events;
    }

    private static void inUnitOfWork(Runnable work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            work.run();
            unit.commit();
        } catch (RuntimeException failed) {
            unit.rollback(failed);
            throw failed;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
