package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was received and how far, many rows to a round trip. */
@ApplicationScoped
class InboxTables {

    private static final String SEQUENCES = """
            select s.source, s.stream, s.sequence
            from unnest(cast(:sources as text[]), cast(:streams as text[])) as k(source, stream)
            join inbox_stream s on s.source = k.source and s.stream = k.stream""";

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

    private static final String MOVE_PARTITION = """
            insert into inbox_partition (topic, partition, next_offset) values (:topic, :partition, :next)
            on conflict (topic, partition)
            do update set next_offset = greatest(inbox_partition.next_offset, excluded.next_offset), moved_at = now()""";

    Uni<Map<StreamKey, Long>> sequences(Mutiny.Session session, Set<StreamKey> streams) {
        if (streams.isEmpty()) {
            return Uni.createFrom().item(new HashMap<>());
        }
        return StreamKey.set(Sql.on(session, SEQUENCES), streams).rows().map(rows -> {
            Map<StreamKey, Long> sequences = new HashMap<>();
            rows.forEach(row -> sequences.put(new StreamKey((String) row[0], (String) row[1]), ((Number) row[2]).longValue()));
            return sequences;
        });
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
                .column(String.class).map(Set::copyOf);
    }

    Uni<Void> moveStreams(Mutiny.Session session, Map<StreamKey, Long> sequences) {
        if (sequences.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return StreamKey.set(Sql.on(session, MOVE_STREAMS), sequences).update()
                .chain(() -> StreamKey.set(Sql.on(session, UNPARK_HANDLED), sequences).update()).replaceWithVoid();
    }

    Uni<Void> movePartition(Mutiny.Session session, String topic, int partition, long nextOffset) {
        return Sql.on(session, MOVE_PARTITION)
                .set("topic", topic).set("partition", partition).set("next", nextOffset)
                .update().replaceWithVoid();
    }

    private static String[] column(List<ReceivedEvent> events, Function<ReceivedEvent, String> column) {
        return events.stream().map(column).toArray(String[]::new);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
