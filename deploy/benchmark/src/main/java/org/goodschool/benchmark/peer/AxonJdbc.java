package org.goodschool.benchmark.peer;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.json.JacksonSerializer;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.store.SampleEvent;
import org.goodschool.benchmark.worker.Blocking;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.OwnStreams;
import org.goodschool.benchmark.worker.Workload;

/** Axon's JDBC event storage as its users have it: one unit of work, and so one JDBC transaction, for an append. */
public final class AxonJdbc implements Workload {

    private static final int POOL = 16;

    private final HikariDataSource pool;
    private final JdbcEventStorageEngine engine;
    private final OwnStreams streams = new OwnStreams();

    public AxonJdbc(String url) {
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
                .build();
        inUnitOfWork(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
    }

    @Override
    public Figures run(Order order) throws Exception {
        return switch (order.task()) {
            case "append" -> Blocking.clients(order, number -> {
                OwnStreams.OwnClient own = streams.client(order, number);
                return () -> append(own.next(order.batch()), order.batch());
            });
            default -> throw new IllegalArgumentException("no task " + order.task());
        };
    }

    private void append(OwnStreams.Place place, int events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            long version = place.version() + i;
            String id = UUID.randomUUID().toString();
            messages.add(new GenericDomainEventMessage<>("sample", place.id(), version, SampleEvent.of(place.id(), version + 1),
                    Map.of("actor", "2f1c6d0e-editor", "correlationId", id, "causationId", "request:" + id, "reason", "as published")));
        }
        inUnitOfWork(() -> engine.appendEvents(messages));
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
