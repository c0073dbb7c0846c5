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
import java.util.stream.Collectors;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/** The inbox's tables, many rows to a round trip. */
@ApplicationScoped
class InboxTables {

    record StreamKey(String source, String stream) {
        static StreamKey of(Place place) {
            return new StreamKey(place.source(), place.stream());
        }
    }

    private static final String SEQUENCES = """
            select s.source, s.stream, s.sequence
            from unnest(cast(:sources as text[]), cast(:streams as text[])) as k(source, stream)
            join inbox_stream s on s.source = k.source and s.stream = k.stream""";

    /** What waits, and what no longer does because its stream has gone past it. */
    private static final String PARKED_STREAMS = """
            select p.source, p.stream, coalesce(min(p.sequence) filter (where p.sequence > coalesce(s.sequence, 0)), -1),
                   coalesce(bool_or(p.sequence <= s.sequence), false)
            from unnest(cast(:sources as text[]), cast(:streams as text[])) as k(source, stream)
            join parked_record p on p.source = k.source and p.stream = k.stream
            left join inbox_stream s on s.source = p.source and s.stream = p.stream
            group by p.source, p.stream""";

    private static final String INSERT = """
            insert into inbox (source, event_id, stream, sequence, type, subject, schema, event_time,
                               correlation, causation, data, tx)
            select source, event_id, stream, sequence, type, subject, schema, cast(event_time as timestamptz),
                   nullif(correlation, ''), nullif(causation, ''), cast(data as jsonb),
                   (select feed_tx())
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
            select r.topic, r.partition, r."offset", nullif(:source, ''), nullif(:stream, ''),
                   nullif(cast(:sequence as bigint), -1), nullif(:type, ''), decode(:key, 'base64'), decode(:value, 'base64'),
                   cast(cast(:headers as text) as jsonb), cast(:reason as text)
            from (select cast(:topic as text), cast(:partition as int), cast(:offset as bigint)) as r(topic, partition, "offset")
            where not cast(:unreadable as boolean) or not exists (select from parked_decision d
                where d.topic = r.topic and d.partition = r.partition and d."offset" = r."offset")
            on conflict (topic, partition, "offset") do update
                set reason = excluded.reason, source = excluded.source, stream = excluded.stream,
                    sequence = excluded.sequence, type = excluded.type""";

    private static final String LOCK_PARKED =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('inbox:parked', 0))) locked";

    private static final String CORRECT = """
            update parked_record
            set source = :source, stream = :stream, sequence = :sequence, type = :type,
                record_value = decode(:value, 'base64'), headers = cast(cast(:headers as text) as jsonb)
            where id = :id""";

    private static final String DISCARD = "delete from parked_record where id = :id";

    private static final String RECORD_DECISION = """
            insert into parked_decision (decision, actor, reason, parked_id, topic, partition, "offset", source, stream,
                                         sequence, type, record_key, record_value, headers, parked_reason, parked_at,
                                         corrected_value, corrected_headers)
            select case when cast(:corrected as boolean) then 'CORRECTED' else 'DISCARDED' end,
                   cast(:actor as text), cast(:reason as text), id, topic, partition,
                   "offset", source, stream, sequence, type, record_key, record_value, headers, parked_record.reason,
                   parked_at, case when cast(:corrected as boolean) then decode(:value, 'base64') end,
                   case when cast(:corrected as boolean) then cast(cast(:headers as text) as jsonb) end
            from parked_record where id = :id
            returning id""";

    Uni<Map<StreamKey, Long>> sequences(Mutiny.Session session, Set<StreamKey> streams) {
        return byStream(session, SEQUENCES, streams).map(rows -> {
            Map<StreamKey, Long> sequences = new HashMap<>();
            rows.forEach(row -> sequences.put(new StreamKey((String) row[0], (String) row[1]), ((Number) row[2]).longValue()));
            return sequences;
        });
    }

    /**
     * @param first the first sequence that waits, of each stream that has one
     * @param overtaken streams with parked records that they have gone past
     */
    record ParkedStreams(Map<StreamKey, Long> first, Set<StreamKey> overtaken) {
        boolean any() {
            return !first.isEmpty() || !overtaken.isEmpty();
        }
    }

    Uni<ParkedStreams> parkedStreams(Mutiny.Session session, Set<StreamKey> streams) {
        return byStream(session, PARKED_STREAMS, streams).map(rows -> {
            ParkedStreams parked = new ParkedStreams(new HashMap<>(), new HashSet<>());
            rows.forEach(row -> {
                StreamKey stream = new StreamKey((String) row[0], (String) row[1]);
                long first = ((Number) row[2]).longValue();
                if (first > 0) {
                    parked.first().put(stream, first);
                }
                if ((Boolean) row[3]) {
                    parked.overtaken().add(stream);
                }
            });
            return parked;
        });
    }

    private static Uni<List<Object[]>> byStream(Mutiny.Session session, String sql, Set<StreamKey> streams) {
        return streams.isEmpty() ? Uni.createFrom().item(List.of())
                : Sql.on(session, sql)
                        .set("sources", streams.stream().map(StreamKey::source).toArray(String[]::new))
                        .set("streams", streams.stream().map(StreamKey::stream).toArray(String[]::new))
                        .rows();
    }

    /** @return the ids that were new: a duplicate is seen by the row that was not inserted, never by an error */
    Uni<Set<String>> insert(Mutiny.Session session, List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Sql.on(session, INSERT)
                .set("sources", column(events, ReceivedEvent::source))
                .set("ids", column(events, ReceivedEvent::id))
                .set("streams", column(events, ReceivedEvent::stream))
                .set("sequences", events.stream().map(ReceivedEvent::sequence).toArray(Long[]::new))
                .set("types", column(events, ReceivedEvent::type))
                .set("subjects", column(events, ReceivedEvent::subject))
                .set("schemas", column(events, ReceivedEvent::schema))
                .set("times", column(events, event -> event.time().atOffset(ZoneOffset.UTC).toString()))
                .set("correlations", column(events, event -> orEmpty(event.correlationId())))
                .set("causations", column(events, event -> orEmpty(event.causationId())))
                .set("data", column(events, event -> event.data().toString()))
                .rows().map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet()));
    }

    Uni<Void> moveStreams(Mutiny.Session session, Map<StreamKey, Long> sequences) {
        if (sequences.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return byStream(Sql.on(session, MOVE_STREAMS), sequences)
                .chain(() -> byStream(Sql.on(session, UNPARK_HANDLED), sequences));
    }

    private static Uni<Void> byStream(Sql query, Map<StreamKey, Long> sequences) {
        List<StreamKey> keys = List.copyOf(sequences.keySet());
        return query
                .set("sources", keys.stream().map(StreamKey::source).toArray(String[]::new))
                .set("streams", keys.stream().map(StreamKey::stream).toArray(String[]::new))
                .set("sequences", keys.stream().map(sequences::get).toArray(Long[]::new))
                .update().replaceWithVoid();
    }

    /** The parked record that follows on each of these, where there is one. */
    Uni<List<IncomingRecord>> nextParked(Mutiny.Session session, Map<StreamKey, Long> sequences) {
        if (sequences.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<StreamKey> keys = List.copyOf(sequences.keySet());
        return Sql.on(session, NEXT_PARKED)
                .set("sources", keys.stream().map(StreamKey::source).toArray(String[]::new))
                .set("streams", keys.stream().map(StreamKey::stream).toArray(String[]::new))
                .set("sequences", keys.stream().map(sequences::get).toArray(Long[]::new))
                .rows().map(InboxTables::records);
    }

    Uni<List<IncomingRecord>> allNextParked(Mutiny.Session session) {
        return Sql.on(session, ALL_NEXT_PARKED).rows().map(InboxTables::records);
    }

    Uni<List<IncomingRecord>> parked(Mutiny.Session session, long id) {
        return Sql.on(session, PARKED + "where p.id = :id").set("id", id)
                .rows().map(InboxTables::records);
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
        return Sql.on(session, MOVE_PARTITION)
                .set("topic", topic).set("partition", partition).set("next", nextOffset)
                .update().replaceWithVoid();
    }

    /** Who parks, or handles what follows on something parked, does so after everybody else who does. */
    Uni<Void> lockParked(Mutiny.Session session) {
        return Sql.on(session, LOCK_PARKED).row().replaceWithVoid();
    }

    /** One that nobody can read is not parked again after an operator has decided on it, however often it comes. */
    Uni<Void> park(Mutiny.Session session, IncomingRecord record, String reason) {
        Place place = record.place();
        return Sql.on(session, PARK)
                .set("topic", record.topic())
                .set("partition", record.partition())
                .set("offset", record.offset())
                .set("unreadable", record.event() == null)
                .set("source", place == null ? "" : place.source())
                .set("stream", place == null ? "" : place.stream())
                .set("sequence", place == null ? -1L : place.sequence())
                .set("type", place == null ? "" : place.type())
                .set("key", Base64Text.of(record.key()))
                .set("value", Base64Text.of(record.value()))
                .set("headers", Json.write(record.headers()))
                .set("reason", reason.replace("\u0000", ""))
                .update().replaceWithVoid();
    }

    /** In place of what had come, which {@link #decide} keeps; where that did not say where it belongs, this does. */
    Uni<Void> correct(Mutiny.Session session, long id, IncomingRecord corrected) {
        Place place = corrected.place();
        return Sql.on(session, CORRECT).set("id", id)
                .set("source", place.source())
                .set("stream", place.stream())
                .set("sequence", place.sequence())
                .set("type", place.type())
                .set("value", Base64Text.of(corrected.value()))
                .set("headers", Json.write(corrected.headers()))
                .update().replaceWithVoid();
    }

    Uni<Void> discard(Mutiny.Session session, long id) {
        return Sql.on(session, DISCARD).set("id", id).update().replaceWithVoid();
    }

    /**
     * Keeps a decision with the record as it is before it.
     *
     * @param corrected null where it is discarded
     * @return the decision's id
     */
    Uni<Long> decide(Mutiny.Session session, long id, IncomingRecord corrected, String actor, String reason) {
        return Sql.on(session, RECORD_DECISION)
                .set("corrected", corrected != null)
                .set("actor", actor)
                .set("reason", reason)
                .set("value", corrected == null ? "" : Base64Text.of(corrected.value()))
                .set("headers", corrected == null ? "{}" : Json.write(corrected.headers()))
                .set("id", id)
                .value(Long.class);
    }

    private static String[] column(List<ReceivedEvent> events, Function<ReceivedEvent, String> column) {
        return events.stream().map(column).toArray(String[]::new);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
