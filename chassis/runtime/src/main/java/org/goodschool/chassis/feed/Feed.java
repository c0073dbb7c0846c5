package org.goodschool.chassis.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/** All events of the service in an order that never changes and in which nothing ever appears later. */
@ApplicationScoped
public class Feed {

    private static final String EVENTS = """
            select cast(event.tx as text), event.position, stream_id, version, event_id, type,
                   schema_version, cast(data as text), cast(metadata as text), recorded_at
            from event""";

    private static final String HORIZON = "select cast(feed_horizon() as text)";

    private static final String PAGE = EVENTS
            + " where (event.tx, event.position) > (cast(cast(:tx as text) as xid8), :position)" + Extent.SETTLED.in("event") + ":limit";

    private static final String OF_AGGREGATE = EVENTS
            + " where (event.tx, event.position) > (cast($1 as text)::xid8, $2) and starts_with(stream_id, $3)";

    public Uni<List<StoredEvent>> page(Mutiny.Session session, FeedPosition after, int limit) {
        return Sql.on(session, PAGE)
                .set("tx", after.tx())
                .set("position", after.position())
                .set("limit", limit)
                .rows()
                .map(rows -> rows.stream().map(row -> stored(i -> row[i])).toList());
    }

    /** The events of one kind of aggregate alone, in no transaction. */
    public Uni<List<StoredEvent>> page(SqlClient client, Aggregate<?, ?, ?> aggregate, FeedPosition after, int limit, Extent extent) {
        return client.preparedQuery(OF_AGGREGATE + extent.in("event") + "$4")
                .execute(Tuple.of(after.tx(), after.position(), aggregate.streamId(""), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> stored(row::getValue)).toList());
    }

    /** Whatever is before it has been there for every query since. */
    public Uni<FeedPosition> horizon(SqlClient client) {
        return client.query(HORIZON).execute()
                .map(rows -> FeedPosition.before(rows.iterator().next().getString(0)));
    }

    Uni<FeedPosition> horizon(Mutiny.Session session) {
        return Sql.on(session, HORIZON).rows().map(rows -> FeedPosition.before((String) rows.getFirst()[0]));
    }

    private static StoredEvent stored(IntFunction<Object> column) {
        return new StoredEvent(
                new FeedPosition((String) column.apply(0), ((Number) column.apply(1)).longValue()),
                (String) column.apply(2),
                ((Number) column.apply(3)).longValue(),
                (UUID) column.apply(4),
                (String) column.apply(5),
                ((Number) column.apply(6)).intValue(),
                (String) column.apply(7),
                (String) column.apply(8),
                EventStore.instant(column.apply(9)));
    }
}
