package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.eventstore.Turn;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is parked, and what was decided on it. */
@ApplicationScoped
class ParkedTables {

    /** What waits, and what no longer does because its stream has gone past it. */
    private static final String STREAMS = """
            select p.source, p.stream, coalesce(min(p.sequence) filter (where p.sequence > coalesce(s.sequence, 0)), -1),
                   coalesce(bool_or(p.sequence <= s.sequence), false)
            from unnest(cast(:sources as text[]), cast(:streams as text[])) as k(source, stream)
            join parked_record p on p.source = k.source and p.stream = k.stream
            left join inbox_stream s on s.source = p.source and s.stream = p.stream
            group by p.source, p.stream""";

    private static final String CORRECTED = """
            select p.source, p.stream, p.sequence, p.topic, p.partition, p."offset"
            from unnest(cast(:sources as text[]), cast(:streams as text[])) as k(source, stream)
            join parked_record p on p.source = k.source and p.stream = k.stream
            where exists (select from parked_decision d where d.decision = 'CORRECTED'
                          and d.topic = p.topic and d.partition = p.partition and d."offset" = p."offset")""";

    private static final String PARKED = """
            select p.topic, p.partition, p."offset", encode(p.record_key, 'base64'), encode(p.record_value, 'base64'),
                   cast(p.headers as text)
            from parked_record p
            """;

    private static final String NEXT = PARKED + """
            join unnest(cast(:sources as text[]), cast(:streams as text[]), cast(:sequences as bigint[]))
                 as k(source, stream, sequence)
              on p.source = k.source and p.stream = k.stream and p.sequence = k.sequence + 1""";

    /** Whatever is next in its stream, after a restart: it may have become possible. */
    private static final String ALL_NEXT = PARKED + """
            left join inbox_stream s on s.source = p.source and s.stream = p.stream
            where p.sequence = coalesce(s.sequence, 0) + 1""";

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

    /**
     * @param first the first sequence that waits, of each stream that has one
     * @param overtaken streams with parked records that they have gone past
     * @param corrected where an operator has said what is to be handled, and by which record
     */
    record ParkedStreams(Map<StreamKey, Long> first, Set<StreamKey> overtaken, Map<Spot, Origin> corrected) {

        /** It comes again as it came before somebody decided on it: the decision holds. */
        boolean isCorrected(IncomingRecord record) {
            Origin decided = corrected.get(new Spot(StreamKey.of(record.place()), record.place().sequence()));
            return decided != null && !decided.equals(new Origin(record.topic(), record.partition(), record.offset()));
        }

        boolean any() {
            return !first.isEmpty() || !overtaken.isEmpty();
        }
    }

    private record Spot(StreamKey stream, long sequence) {
    }

    private record Origin(String topic, int partition, long offset) {
    }

    Uni<ParkedStreams> streams(Mutiny.Session session, Set<StreamKey> streams) {
        ParkedStreams parked = new ParkedStreams(new HashMap<>(), new HashSet<>(), new HashMap<>());
        if (streams.isEmpty()) {
            return Uni.createFrom().item(parked);
        }
        return StreamKey.set(Sql.on(session, STREAMS), streams).rows().map(rows -> {
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
        }).chain(found -> found.any() ? corrected(session, streams, found) : Uni.createFrom().item(found));
    }

    private static Uni<ParkedStreams> corrected(Mutiny.Session session, Set<StreamKey> streams, ParkedStreams parked) {
        return StreamKey.set(Sql.on(session, CORRECTED), streams).rows().map(rows -> {
            rows.forEach(row -> parked.corrected().put(
                    new Spot(new StreamKey((String) row[0], (String) row[1]), ((Number) row[2]).longValue()),
                    new Origin((String) row[3], ((Number) row[4]).intValue(), ((Number) row[5]).longValue())));
            return parked;
        });
    }

    /** The parked record that follows on each of these, where there is one. */
    Uni<List<IncomingRecord>> next(Mutiny.Session session, Map<StreamKey, Long> sequences) {
        if (sequences.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return StreamKey.set(Sql.on(session, NEXT), sequences).rows().map(ParkedTables::records);
    }

    Uni<List<IncomingRecord>> allNext(Mutiny.Session session) {
        return Sql.on(session, ALL_NEXT).rows().map(ParkedTables::records);
    }

    Uni<List<IncomingRecord>> get(Mutiny.Session session, long id) {
        return Sql.on(session, PARKED + "where p.id = :id").set("id", id)
                .rows().map(ParkedTables::records);
    }

    private static List<IncomingRecord> records(List<Object[]> rows) {
        return rows.stream().map(row -> IncomingRecord.of((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).longValue(),
                Base64Text.bytes((String) row[3]), Base64Text.bytes((String) row[4]), Json.texts((String) row[5]))).toList();
    }

    /** Who parks, or handles what follows on something parked, does so after everybody else who does. */
    Uni<Void> lock(Mutiny.Session session) {
        return Turn.take(session, "inbox:parked");
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
}
