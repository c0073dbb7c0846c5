package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.feed.Extent;
import org.goodschool.chassis.feed.FeedPosition;

/** All that was ever received and handled, in the order of commits, whatever Kafka still has. */
@ApplicationScoped
public class InboxLog {

    private static final String AFTER = """
            select cast(inbox.tx as text), inbox.position, source, event_id, stream, sequence, type, subject, schema,
                   event_time, correlation, causation, cast(data as text)
            from inbox
            where (inbox.tx, inbox.position) > (cast($1 as text)::xid8, $2) and type = any($3)""";

    /** A received event with its place, not yet decoded. */
    public record Kept(FeedPosition place, String source, String id, String stream, long sequence, String type,
            String subject, String schema, Instant time, String correlationId, String causationId, String data) {

        public ReceivedEvent event() {
            return new ReceivedEvent(source, id, stream, sequence, type, subject, schema, time, correlationId, causationId,
                    Json.object(data));
        }
    }

    public Uni<List<Kept>> page(SqlClient client, Set<String> types, FeedPosition after, int limit, Extent extent) {
        return client.preparedQuery(AFTER + extent.in("inbox") + "$4")
                .execute(Tuple.of(after.tx(), after.position(), types.toArray(String[]::new), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(InboxLog::kept).toList());
    }

    private static Kept kept(Row row) {
        return new Kept(new FeedPosition(row.getString(0), row.getLong(1)), row.getString(2), row.getString(3),
                row.getString(4), row.getLong(5), row.getString(6), row.getString(7), row.getString(8),
                row.getOffsetDateTime(9).toInstant(), row.getString(10), row.getString(11), row.getString(12));
    }
}
