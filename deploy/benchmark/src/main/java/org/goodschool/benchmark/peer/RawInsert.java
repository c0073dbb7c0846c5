package org.goodschool.benchmark.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.store.SampleEvent;
import org.goodschool.benchmark.store.SampleMetadata;
import org.goodschool.benchmark.worker.Blocking;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.OwnStreams;
import org.goodschool.benchmark.worker.Workload;
import org.goodschool.chassis.eventstore.Json;

/** The least that can be done: the same row into the same table, prepared, one round trip, no stream to compare with. */
public final class RawInsert implements Workload {

    private static final String INSERT = """
            insert into event (tx, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
            values (pg_current_xact_id(), ?, ?, ?, 'SampleInspected', 1, cast(? as jsonb), cast(? as jsonb), ?)""";

    private final String url;
    private final List<Connection> connections = new ArrayList<>();
    private final OwnStreams streams = new OwnStreams();

    public RawInsert(String url) {
        this.url = url;
    }

    @Override
    public Figures run(Order order) throws Exception {
        while (connections.size() < order.clients()) {
            connections.add(DriverManager.getConnection(url));
        }
        return Blocking.clients(order, number -> client(connections.get(number), streams.client(order, number)));
    }

    private static Blocking.Operation client(Connection connection, OwnStreams.OwnClient own) {
        try {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            return () -> {
                OwnStreams.Place place = own.next(1);
                UUID eventId = UUID.randomUUID();
                insert.setString(1, "sample:" + place.id());
                insert.setLong(2, place.version() + 1);
                insert.setObject(3, eventId);
                insert.setString(4, Json.write(SampleEvent.of(place.id(), place.version() + 1)));
                insert.setString(5, Json.write(SampleMetadata.of(eventId)));
                insert.setObject(6, OffsetDateTime.now());
                insert.executeUpdate();
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
