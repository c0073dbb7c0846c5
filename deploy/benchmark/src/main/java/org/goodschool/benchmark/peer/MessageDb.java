package org.goodschool.benchmark.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.goodschool.benchmark.harness.Figures;
import org.goodschool.benchmark.postgres.Database;
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

    private final Connections connections;
    private final OwnStreams streams = new OwnStreams();

    public MessageDb(String url) {
        connections = new Connections(url);
    }

    /** @param peers where npm installed it */
    public static void install(Path peers, Database database) throws IOException, SQLException {
        Path scripts = peers.resolve("node_modules/@eventide/message-db/database");
        // its functions call each other without naming their schema
        database.execute("alter database %s set search_path = message_store, public".formatted(database.name()));
        for (String script : SCRIPTS) {
            database.execute(Files.readString(scripts.resolve(script + ".sql")));
        }
    }

    @Override
    public Figures run(Order order) throws Exception {
        return switch (order.task()) {
            case APPEND -> Blocking.clients(order, number -> write(connections.of(number), streams.client(order, number)));
            case APPEND_SHARED, FILL, READ, READ_DECODED, READ_AHEAD, READ_DECODED_AHEAD -> throw order.unknown();
        };
    }

    private static Blocking.Operation write(Connection connection, OwnStreams.OwnClient own) throws SQLException {
        PreparedStatement write = connection.prepareStatement(WRITE);
        return () -> {
            Place place = own.next(1);
            UUID eventId = EventIds.next();
            write.setString(1, eventId.toString());
            write.setString(2, "sample-" + place.stream());
            write.setString(3, Json.write(SampleEvent.at(place, 1)));
            write.setString(4, Json.write(SampleMetadata.of(eventId)));
            // it counts from 0, and -1 is no stream yet
            write.setLong(5, place.version() - 1);
            write.executeQuery().close();
            return 1;
        };
    }

    @Override
    public void close() throws SQLException {
        connections.close();
    }
}
