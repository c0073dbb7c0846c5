package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.goodschool.chassis.eventstore.Json;
import org.hibernate.reactive.mutiny.Mutiny;

/** The inbox's tables, many rows to a round trip. */
@ApplicationScoped
class InboxTables {

    record StreamKey(String source, String stream) {
        static StreamKey of(ReceivedEvent event) {
            return new StreamKey(event.source(), event.stream());
        }
    }

    private static final String SEQUENCES = """
            select s.source, s.stream, s.sequence
            from unnest(cast(:sources as text[]), cast(:streams as text[])) as k(source, stream)
            join inbox_stream s on s.source = k.source and s.stream = k.stream""";

    private static final String FIRST_PARKED = """
            select p.source, p.stream, min(p.sequence)
            from unnest(cast(:sources as text[]), cast(:streams as text[])) as k(source, stream)
            join parked_record p on p.source = k.source and p.stream = k.stream
            group by p.source, p.stream""";

    private static final String INSERT = """
            insert into inbox (source, event_id, stream, sequence, type, subject, schema, event_time,
                               correlation, causation, data)
            select source, event_id, stream, sequence, type, subject, schema, cast(event_time as timestamptz),
                   nullif(correlation, ''), nullif(causation, ''), cast(data as jsonb)
            from unnest(cast(:sources as text[]), cast(:ids as text[]), cast(:streams as text[]),
                        cast(:sequences as bigint[]), cast(:types as text[]), cast(:subjects as text[]),
                        cast(:schemas as text[]), cast(:times as text[]), cast(:correlations as text[]),
                        cast(:causations as text[]), cast(:data as text[]))
                 with ordinality as e(source, event_id, stream, sequence, type, subject, schema, event_time,
                                      correlation, causation, data, ord)
            order by ord
            on conflict (source, event_id) do nothing
            returning event_id""";

    private static final String MOVE_STREAMS = """
            insert into inbox_stream (source, stream, sequence)
            select source, stream, sequence
            from unnest(cast(:sources as text[]), cast(:streams as text[]), cast(:sequences as bigint[]))
                 as k(source, stream, sequence)
            order by source, stream
            on conflict (source, stream) do update set sequence = greatest(inbox_stream.sequence, excluded.sequence)""";

    private static final String UNPARK_HANDLED = """
            delete from parked_record p
            using unnest(cast(:sources as text[]), cast(:streams as text[]), cast(:sequences as bigint[]))
                  as k(source, stream, sequence)
            where p.source = k.source and p.stream = k.stream and p.sequence <= k.sequence""";

    private static final String PARKED = """
            select p.topic, p.partition, p."offset", encode(p.record_key, 'base64'), encode(p.record_value, 'base64'),
                   cast(p.headers as text)
            from parked_record p
            """;

    private static final String NEXT_PARKED = PARKED + """
            join unnest(cast(:sources as text[]), cast(:streams as text[]), cast(:sequences as bigint[]))
                 as k(source, stream, sequence)
              on p.source = k.source and p.stream = k.stream and p.sequence = k.sequence + 1""";

    /** Whatever is next in its stream, after a restart: it may have become possible. */
    private static final String ALL_NEXT_PARKED = PARKED + """
            left join inbox_stream s on s.source = p.source and s.stream = p.stream
            where p.sequence = coalesce(s.sequence, 0) + 1""";

    private static final String MOVE_PARTITION = """
            insert into inbox_partition (topic, partition, next_offset) values (:topic, :partition, :next)
            on conflict (topic, partition)
            do update set next_offset = greatest(inbox_partition.next_offset, excluded.next_offset), moved_at = now()""";

    private static final String PARK = """
            insert into parked_record (topic, partition, "offset", source, stream, sequence, type, record_key,
                                       record_value, headers, reason)
            values (:topic, :partition, :offset, nullif(:source, ''), nullif(:stream, ''), nullif(:sequence, -1),
                    nullif(:type, ''), decode(:key, 'base64'), decode(:value, 'base64'), cast(cast(:headers as text) as jsonb), :reason)
            on conflict (topic, partition, "offset") do update
                set reason = excluded.reason, source = excluded.source, stream = excluded.stream,
                    sequence = excluded.sequence, type = excluded.type""";

    Uni<Map<StreamKey, Long>> sequences(Mutiny.Session session, Set<StreamKey> streams) {
        return byStream(session, SEQUENCES, streams);
    }

    Uni<Map<StreamKey, Long>> firstParked(Mutiny.Session session, Set<StreamKey> streams) {
        return byStream(session, FIRST_PARKED, streams);
    }

    private Uni<Map<StreamKey, Long>> byStream(Mutiny.Session session, String sql, Set<StreamKey> streams) {
        if (streams.isEmpty()) {
            return Uni.createFrom().item(new HashMap<>());
        }
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("sources", streams.stream().map(StreamKey::source).toArray(String[]::new))
                .setParameter("streams", streams.stream().map(StreamKey::stream).toArray(String[]::new))
                .getResultList()
                .map(rows -> {
                    Map<StreamKey, Long> found = new HashMap<>();
                    rows.forEach(row -> found.put(
                            new StreamKey((String) row[0], (String) row[1]), ((Number) row[2]).longValue()));
                    return found;
                });
    }

    /** @return the ids that were new: a duplicate is seen by the row that was not inserted, never by an error */
    Uni<Set<String>> insert(Mutiny.Session session, List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(INSERT, String.class)
                .setParameter("sources", column(events, ReceivedEvent::source))
                .setParameter("ids", column(events, ReceivedEvent::id))
                .setParameter("streams", column(events, ReceivedEvent::stream))
                .setParameter("sequences", events.stream().map(ReceivedEvent::sequence).toArray(Long[]::new))
                .setParameter("types", column(events, ReceivedEvent::type))
                .setParameter("subjects", column(events, ReceivedEvent::subject))
                .setParameter("schemas", column(events, ReceivedEvent::schema))
                .setParameter("times", column(events, event -> event.time().atOffset(ZoneOffset.UTC).toString()))
                .setParameter("correlations", column(events, event -> orEmpty(event.correlationId())))
                .setParameter("causations", column(events, event -> orEmpty(event.causationId())))
                .setParameter("data", column(events, event -> event.data().toString()))
                .getResultList().map(HashSet::new);
    }

    Uni<Void> moveStreams(Mutiny.Session session, Map<StreamKey, Long> sequences) {
        if (sequences.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return byStream(session.createNativeQuery(MOVE_STREAMS), sequences)
                .chain(() -> byStream(session.createNativeQuery(UNPARK_HANDLED), sequences));
    }

    private static Uni<Void> byStream(Mutiny.MutationQuery query, Map<StreamKey, Long> sequences) {
        List<StreamKey> keys = List.copyOf(sequences.keySet());
        return query
                .setParameter("sources", keys.stream().map(StreamKey::source).toArray(String[]::new))
                .setParameter("streams", keys.stream().map(StreamKey::stream).toArray(String[]::new))
                .setParameter("sequences", keys.stream().map(sequences::get).toArray(Long[]::new))
                .executeUpdate().replaceWithVoid();
    }

    /** The parked record that follows on each of these, where there is one. */
    Uni<List<IncomingRecord>> nextParked(Mutiny.Session session, Map<StreamKey, Long> sequences) {
        if (sequences.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<StreamKey> keys = List.copyOf(sequences.keySet());
        return session.createNativeQuery(NEXT_PARKED, Object[].class)
                .setParameter("sources", keys.stream().map(StreamKey::source).toArray(String[]::new))
                .setParameter("streams", keys.stream().map(StreamKey::stream).toArray(String[]::new))
                .setParameter("sequences", keys.stream().map(sequences::get).toArray(Long[]::new))
                .getResultList().map(InboxTables::records);
    }

    Uni<List<IncomingRecord>> allNextParked(Mutiny.Session session) {
        return session.createNativeQuery(ALL_NEXT_PARKED, Object[].class).getResultList().map(InboxTables::records);
    }

    Uni<List<IncomingRecord>> parked(Mutiny.Session session, long id) {
        return session.createNativeQuery(PARKED + "where p.id = :id", Object[].class).setParameter("id", id)
                .getResultList().map(InboxTables::records);
    }

    private static List<IncomingRecord> records(List<Object[]> rows) {
        return rows.stream().map(row -> {
            Map<String, String> headers = new LinkedHashMap<>();
            Json.object((String) row[5]).properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
            return IncomingRecord.of((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).longValue(),
                    Base64Text.bytes((String) row[3]), Base64Text.bytes((String) row[4]), headers);
        }).toList();
    }

    Uni<Void> movePartition(Mutiny.Session session, String topic, int partition, long nextOffset) {
        return session.createNativeQuery(MOVE_PARTITION)
                .setParameter("topic", topic).setParameter("partition", partition).setParameter("next", nextOffset)
                .executeUpdate().replaceWithVoid();
    }

    Uni<Void> park(Mutiny.Session session, IncomingRecord record, String reason) {
        ReceivedEvent event = record.event();
        return session.createNativeQuery(PARK)
                .setParameter("topic", record.topic())
                .setParameter("partition", record.partition())
                .setParameter("offset", record.offset())
                .setParameter("source", event == null ? "" : event.source())
                .setParameter("stream", event == null ? "" : event.stream())
                .setParameter("sequence", event == null ? -1L : event.sequence())
                .setParameter("type", event == null ? "" : event.type())
                .setParameter("key", Base64Text.of(record.key()))
                .setParameter("value", Base64Text.of(record.value()))
                .setParameter("headers", Json.write(record.headers()))
                .setParameter("reason", reason.replace("\u0000", ""))
                .executeUpdate().replaceWithVoid();
    }

    private static String[] column(List<ReceivedEvent> events, Function<ReceivedEvent, String> column) {
        return events.stream().map(column).toArray(String[]::new);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
