package org.goodschool.benchmark.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.postgres.Database;
import org.goodschool.benchmark.store.SampleEvent;
import org.goodschool.benchmark.store.SampleMetadata;
import org.goodschool.benchmark.worker.Blocking;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.OwnStreams;
import org.goodschool.benchmark.worker.Workload;
import org.goodschool.chassis.eventstore.Json;

/** message-db's own function, one call an event, committed by itself. All streams are of one category. */
public final class MessageDb implements Workload {

    private static final String WRITE =
            "select message_store.write_message(?, ?, 'SampleInspected', cast(? as jsonb), cast(? as jsonb), ?)";

    /** In the order of its install.sh; its views and grants play no part in a write. */
    private static final List<String> SCRIPTS = List.of(
            "roles/message-store", "schema/message-store", "tables/messages", "types/message",
            "functions/message-store-version", "functions/hash-64", "functions/acquire-lock", "functions/category",
            "functions/is-category", "functions/id", "functions/cardinal-id", "functions/stream-version",
            "functions/write-message", "indexes/messages-id", "indexes/messages-stream", "indexes/messages-category");

    private final String url;
    private final List<Connection> connections = new ArrayList<>();
    private final OwnStreams streams = new OwnStreams();

    public MessageDb(String url) {
        // its functions call each other without naming their schema
        this.url = url + "&currentSchema=message_store,public";
    }

    /** @param peers where npm installed it */
    public static void install(Path peers, Database database) throws IOException, SQLException {
        Path scripts = peers.resolve("node_modules/@eventide/message-db/database");
        database.execute("alter database %s set search_path = message_store, public".formatted(database.name()));
        for (String script : SCRIPTS) {
            database.execute(Files.readString(scripts.resolve(script + ".sql")));
        }
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
            PreparedStatement write = connection.prepareStatement(WRITE);
            return () -> {
                OwnStreams.Place place = own.next(1);
                UUID eventId = UUID.randomUUID();
                write.setString(1, eventId.toString());
                write.setString(2, "sample-" + place.id());
                write.setString(3, Json.write(SampleEvent.of(place.id(), place.version() + 1)));
                write.setString(4, Json.write(SampleMetadata.of(eventId)));
                // it counts from 0, and -1 is no stream yet
                write.setLong(5, place.version() - 1);
                write.executeQuery().close();
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
