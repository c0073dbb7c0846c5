package org.goodschool.benchmark.peer;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.store.SampleEvent.SampleInspected;
import org.goodschool.benchmark.store.SampleEvent;
import org.goodschool.benchmark.store.SampleMetadata;
import org.goodschool.benchmark.worker.Blocking;
import org.goodschool.benchmark.worker.Connections;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.OwnStreams;
import org.goodschool.benchmark.worker.Place;
import org.goodschool.benchmark.worker.Workload;
import org.goodschool.chassis.eventstore.EventIds;
import org.goodschool.chassis.eventstore.Json;
import org.postgresql.copy.CopyManager;
import org.postgresql.jdbc.PgConnection;

/**
 * The least that can be done with our own table, over JDBC: a row by a prepared INSERT, several by COPY, a page by SELECT. One
 * round trip and one implicit transaction each; no stream row, no version compared.
 */
public final class EventRows implements Workload {

    private static final String INSERT = """
            insert into event (tx, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
            values (pg_current_xact_id(), ?, ?, ?, 'SampleInspected', 1, cast(? as jsonb), cast(? as jsonb), ?)""";

    private static final String COPY = """
            copy event (stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
            from stdin (format csv)""";

    /** {@code tx} alone would mean the text of the first column, by which it would have to sort. */
    private static final String PAGE = """
            select cast(tx as text), position, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at
            from event where (tx, position) > (cast(? as xid8), ?) order by event.tx, position limit ?""";

    private final Connections connections;
    private final OwnStreams streams = new OwnStreams();
    private String tx = "0";
    private long position;

    public EventRows(String url) {
        connections = new Connections(url);
    }

    @Override
    public Figures run(Order order) throws Exception {
        return switch (order.task()) {
            case APPEND -> Blocking.clients(order, number -> {
                OwnStreams.OwnClient own = streams.client(order, number);
                return order.batch() == 1 ? insert(connections.of(number), own) : copy(connections.of(number), own, order.batch());
            });
            case READ -> Blocking.clients(order, number -> select(connections.of(number), order.batch(), false));
            case READ_DECODED -> Blocking.clients(order, number -> select(connections.of(number), order.batch(), true));
            case APPEND_SHARED, FILL, READ_AHEAD, READ_DECODED_AHEAD -> throw order.unknown();
        };
    }

    private static Blocking.Operation insert(Connection connection, OwnStreams.OwnClient own) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return () -> {
            Place place = own.next(1);
            UUID eventId = EventIds.next();
            insert.setString(1, "sample:" + place.stream());
            insert.setLong(2, place.version() + 1);
            insert.setObject(3, eventId);
            insert.setString(4, Json.write(SampleEvent.at(place, 1)));
            insert.setString(5, Json.write(SampleMetadata.of(eventId)));
            insert.setObject(6, OffsetDateTime.now());
            return insert.executeUpdate();
        };
    }

    private static Blocking.Operation copy(Connection connection, OwnStreams.OwnClient own, int events) throws SQLException {
        try (var statement = connection.createStatement()) {
            // COPY takes values only, not calls
            statement.execute("alter table event alter tx set default pg_current_xact_id()");
        }
        CopyManager copy = connection.unwrap(PgConnection.class).getCopyAPI();
        return () -> {
            Place place = own.next(events);
            var rows = new StringBuilder();
            for (int i = 1; i <= events; i++) {
                UUID eventId = EventIds.next();
                rows.append("sample:").append(place.stream()).append(',').append(place.version() + i).append(',').append(eventId)
                        .append(",SampleInspected,1,").append(quoted(Json.write(SampleEvent.at(place, i)))).append(',')
                        .append(quoted(Json.write(SampleMetadata.of(eventId)))).append(',').append(OffsetDateTime.now()).append('\n');
            }
            return (int) copy.copyIn(COPY, new StringReader(rows.toString()));
        };
    }

    private static String quoted(String json) {
        return '"' + json.replace("\"", "\"\"") + '"';
    }

    private Blocking.Operation select(Connection connection, int size, boolean decoded) throws SQLException {
        PreparedStatement select = connection.prepareStatement(PAGE);
        return () -> {
            int events = page(select, size, decoded);
            if (events == 0) {
                tx = "0";
                position = 0;
                return page(select, size, decoded);
            }
            return events;
        };
    }

    private int page(PreparedStatement select, int size, boolean decoded) throws SQLException {
        select.setString(1, tx);
        select.setLong(2, position);
        select.setInt(3, size);
        int events = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tx = rows.getString(1);
                position = rows.getLong(2);
                read(rows, decoded);
                events++;
            }
        }
        return events;
    }

    /** Every column is taken out of the answer. */
    private static void read(ResultSet rows, boolean decoded) throws SQLException {
        rows.getString(3);
        rows.getLong(4);
        rows.getObject(5, UUID.class);
        rows.getString(6);
        rows.getInt(7);
        String data = rows.getString(8);
        rows.getString(9);
        rows.getObject(10, OffsetDateTime.class);
        if (decoded) {
            Json.read(data, SampleInspected.class);
        }
    }

    @Override
    public void close() throws SQLException {
        connections.close();
    }
}
