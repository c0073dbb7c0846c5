package org.goodschool.chassis.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Metadata;
import org.hibernate.reactive.mutiny.Mutiny;

/** All events of the service in an order that never changes and in which nothing ever appears later. */
@ApplicationScoped
public class Feed {

    /** Events of transactions that are all over: below the oldest one still running, nothing can be added any more. */
    private static final String PAGE = """
            select cast(event.tx as text), event.position, stream_id, version, cast(event_id as text), type,
                   schema_version, cast(data as text), cast(metadata as text), recorded_at
            from event
            where (event.tx, event.position) > (cast(:tx as xid8), :position)
              and event.tx < pg_snapshot_xmin(pg_current_snapshot())
            order by event.tx, event.position
            limit :limit""";

    public Uni<List<StoredEvent>> page(Mutiny.Session session, FeedPosition after, int limit) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("tx", after.tx())
                .setParameter("position", after.position())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(Feed::stored).toList());
    }

    private static StoredEvent stored(Object[] row) {
        return new StoredEvent(
                new FeedPosition((String) row[0], ((Number) row[1]).longValue()),
                (String) row[2],
                ((Number) row[3]).longValue(),
                UUID.fromString((String) row[4]),
                (String) row[5],
                ((Number) row[6]).intValue(),
                (String) row[7],
                Json.read((String) row[8], Metadata.class),
                EventStore.instant(row[9]));
    }
}
