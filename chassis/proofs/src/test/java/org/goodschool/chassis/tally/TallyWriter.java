package org.goodschool.chassis.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Metadata;
import org.goodschool.chassis.tally.TallyEvent.TallyMarked;

/** Cuts marks over a connection of the test's own, with the very function that the services append with. */
public final class TallyWriter {

    public static final String STALE = "GS001";

    private static final String METADATA = Json.write(new Metadata("test", "test", null, null));

    private TallyWriter() {
    }

    /** @param schema where the function and its tables are: {@code public}, or that of a variant */
    public static void mark(Connection connection, String schema, Collection<String> tallies, int marks,
            ToLongFunction<String> expected, Instant recordedAt) throws SQLException {
        List<String> streams = new ArrayList<>();
        List<Long> expectations = new ArrayList<>();
        List<Long> eventStream = new ArrayList<>();
        List<Long> eventOffset = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> data = new ArrayList<>();
        for (String tally : new TreeSet<>(tallies)) {
            streams.add(Tally.AGGREGATE.streamId(tally));
            expectations.add(expected.applyAsLong(tally));
            for (int nth = 1; nth <= marks; nth++) {
                eventStream.add((long) streams.size());
                eventOffset.add((long) nth);
                ids.add(UUID.randomUUID().toString());
                data.add(Json.write(new TallyMarked(tally, "test")));
            }
        }
        int events = ids.size();
        try (var append = connection.prepareStatement(
                "select " + schema + ".append_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            append.setArray(1, connection.createArrayOf("text", streams.toArray()));
            append.setArray(2, connection.createArrayOf("bigint", expectations.toArray()));
            append.setArray(3, connection.createArrayOf("bigint", repeated((long) marks, streams.size())));
            append.setArray(4, connection.createArrayOf("bigint", eventStream.toArray()));
            append.setArray(5, connection.createArrayOf("bigint", eventOffset.toArray()));
            append.setArray(6, connection.createArrayOf("text", ids.toArray()));
            append.setArray(7, connection.createArrayOf("text", repeated("TallyMarked", events)));
            append.setArray(8, connection.createArrayOf("bigint", repeated(1L, events)));
            append.setArray(9, connection.createArrayOf("text", data.toArray()));
            append.setArray(10, connection.createArrayOf("text", repeated(METADATA, events)));
            append.setObject(11, recordedAt.atOffset(ZoneOffset.UTC));
            append.execute();
        }
    }

    private static Object[] repeated(Object value, int times) {
        return Collections.nCopies(times, value).toArray();
    }
}
