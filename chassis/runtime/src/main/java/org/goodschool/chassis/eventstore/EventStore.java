package org.goodschool.chassis.eventstore;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads streams and appends to them, always in the caller's session: the effect commits with whatever else is written. */
@ApplicationScoped
public class EventStore {

    private static final String APPEND = """
            select append_events(:streams, :expected, :counts, :eventStream, :eventOffset,
                :ids, :types, :schemaVersions, :data, :metadata, :recordedAt)""";

    private static final String READ = """
            select stream_id, version, cast(event_id as text), type, schema_version, cast(data as text),
                   cast(metadata as text), recorded_at
            from event where stream_id = any(:streams) order by stream_id, version""";

    private static final String READ_AFTER = """
            select e.stream_id, e.version, cast(e.event_id as text), e.type, e.schema_version, cast(e.data as text),
                   cast(e.metadata as text), e.recorded_at
            from unnest(cast(:streams as text[]), cast(:versions as bigint[])) as k(stream_id, version)
            cross join lateral (select * from event where stream_id = k.stream_id and version > k.version) e
            order by e.stream_id, e.version""";

    /**
     * @param recordedAt the moment now; a stream whose last events have a later one keeps that: time never goes back in it
     * @return the moment that the events of each stream got; fails with {@link StaleStreamException} where a stream has moved on, and with
     *     {@link EventTooLargeException} where an event could not be published
     */
    public Uni<Map<String, Instant>> append(Mutiny.Session session, Batch batch, Instant recordedAt) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var streams = new ArrayList<String>();
        var expected = new ArrayList<Long>();
        var counts = new ArrayList<Long>();
        var eventStream = new ArrayList<Long>();
        var eventOffset = new ArrayList<Long>();
        var ids = new ArrayList<String>();
        var types = new ArrayList<String>();
        var schemaVersions = new ArrayList<Long>();
        var data = new ArrayList<String>();
        var metadata = new ArrayList<String>();
        batch.streams().forEach((streamId, append) -> {
            streams.add(streamId);
            expected.add(append.expected().code());
            counts.add((long) append.events().size());
            long offset = 0;
            for (Batch.Pending pending : append.events()) {
                eventStream.add((long) streams.size());
                eventOffset.add(++offset);
                ids.add(pending.eventId().toString());
                types.add(EventTypes.nameOf(pending.event()));
                schemaVersions.add((long) EventTypes.versionOf(pending.event()));
                data.add(EventTooLargeException.unless(Json.write(pending.event()), streamId));
                metadata.add(Json.write(pending.metadata()));
            }
        });
        return Sql.on(session, APPEND)
                .set("streams", strings(streams))
                .set("expected", longs(expected))
                .set("counts", longs(counts))
                .set("eventStream", longs(eventStream))
                .set("eventOffset", longs(eventOffset))
                .set("ids", strings(ids))
                .set("types", strings(types))
                .set("schemaVersions", longs(schemaVersions))
                .set("data", strings(data))
                .set("metadata", strings(metadata))
                .set("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .value(OffsetDateTime[].class).map(moments -> {
                    Map<String, Instant> byStream = new HashMap<>();
                    for (int i = 0; i < moments.length; i++) {
                        byStream.put(streams.get(i), moments[i].toInstant());
                    }
                    return byStream;
                })
                .onFailure(Transience::isStaleStream).transform(StaleStreamException::new);
    }

    /** The events of many streams in one query, by aggregate id; an id without a stream has an empty list. */
    public <E extends DomainEvent> Uni<Map<String, List<RecordedEvent<E>>>> read(
            Mutiny.Session session, Aggregate<?, ?, E> aggregate, Collection<String> ids) {
        return recorded(aggregate, ids, Sql.on(session, READ).set("streams", streams(aggregate, ids)));
    }

    /** Only what came after a version that the caller knows, by aggregate id. */
    public <E extends DomainEvent> Uni<Map<String, List<RecordedEvent<E>>>> readAfter(
            Mutiny.Session session, Aggregate<?, ?, E> aggregate, Map<String, Long> versions) {
        return recorded(aggregate, versions.keySet(), Sql.on(session, READ_AFTER)
                .set("streams", streams(aggregate, versions.keySet()))
                .set("versions", versions.values().toArray(Long[]::new)));
    }

    private static String[] streams(Aggregate<?, ?, ?> aggregate, Collection<String> ids) {
        return ids.stream().map(aggregate::streamId).toArray(String[]::new);
    }

    private static <E extends DomainEvent> Uni<Map<String, List<RecordedEvent<E>>>> recorded(
            Aggregate<?, ?, E> aggregate, Collection<String> ids, Sql query) {
        Map<String, List<RecordedEvent<E>>> byId = new LinkedHashMap<>();
        ids.forEach(id -> byId.put(id, new ArrayList<>()));
        return query.rows().map(rows -> {
            rows.forEach(row -> {
                RecordedEvent<E> event = recorded(aggregate, row);
                byId.get(event.id()).add(event);
            });
            return byId;
        });
    }

    public <E extends DomainEvent> Uni<List<RecordedEvent<E>>> read(
            Mutiny.Session session, Aggregate<?, ?, E> aggregate, String id) {
        return read(session, aggregate, List.of(id)).map(byId -> byId.get(id));
    }

    private static <E extends DomainEvent> RecordedEvent<E> recorded(Aggregate<?, ?, E> aggregate, Object[] row) {
        return new RecordedEvent<>(
                (String) row[0],
                ((Number) row[1]).longValue(),
                UUID.fromString((String) row[2]),
                aggregate.events().read((String) row[3], ((Number) row[4]).intValue(), (String) row[5]),
                Json.read((String) row[6], Metadata.class),
                instant(row[7]));
    }

    /** Hibernate gives a timestamptz as one or the other, by version. */
    public static Instant instant(Object timestamp) {
        return timestamp instanceof Instant instant ? instant : ((OffsetDateTime) timestamp).toInstant();
    }

    private static String[] strings(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static Long[] longs(List<Long> values) {
        return values.toArray(Long[]::new);
    }
}
