package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.ProblemException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * What the inbox could not handle, and the three ways out: handled again when the cause is mended, corrected, or
 * discarded. Nothing leaves without being handled or without somebody's decision being kept.
 */
@ApplicationScoped
class ParkedRecords {

    private static final Logger LOG = Logger.getLogger(ParkedRecords.class);

    /** What became of a parked record, and which records are to be handled once that is committed. */
    record Decided(long decision, List<IncomingRecord> toHandle) {
    }

    @Inject
    Transactions transactions;

    @Inject
    InboxTables tables;

    @Inject
    ParkedTables parked;

    @Inject
    Inbox inbox;

    Uni<List<ParkedRecordRow>> first(int limit) {
        return transactions.in(session -> session.createQuery("from ParkedRecordRow order by id", ParkedRecordRow.class)
                .setMaxResults(limit).getResultList());
    }

    /** Handles it again; those of its aggregate that wait behind it follow by themselves. */
    Uni<Void> replay(long id) {
        return transactions.in(session -> existing(session, id)).chain(this::handle);
    }

    /** It stays parked until it is handled: a crash in between loses nothing. What could not be read before may be now. */
    private Uni<Void> handle(IncomingRecord record) {
        return transactions.in(session -> parked.park(session, record, "being replayed"))
                .chain(() -> inbox.follow(List.of(record)));
    }

    /** As if it had come so: it stays parked, with the corrected value, until it is handled. */
    Uni<Decided> correct(Mutiny.Session session, long id, String value, Map<String, String> headers, String actor, String reason) {
        return parked.lock(session).chain(() -> existing(session, id)).chain(record -> {
            IncomingRecord corrected = record.corrected(value, headers);
            if (corrected.event() == null) {
                throw ProblemException.badRequest("value", corrected.undecodable());
            }
            if (record.place() != null && !samePlace(record.place(), corrected.place())) {
                throw ProblemException.badRequest("headers", "must leave the record in its place, "
                        + record.place().sequence() + " of " + record.place().stream());
            }
            return parked.decide(session, id, corrected, actor, reason)
                    .call(() -> parked.correct(session, id, corrected))
                    .invoke(decision -> LOG.infof("parked record %d, %s-%d@%d, was corrected: decision %d",
                            id, record.topic(), record.partition(), record.offset(), decision))
                    .map(decision -> new Decided(decision, List.of(corrected)));
        });
    }

    private static boolean samePlace(Place one, Place other) {
        return Objects.equals(StreamKey.of(one), StreamKey.of(other)) && one.sequence() == other.sequence();
    }

    /** Its stream goes past it, and those behind it follow; one behind a gap leaves its stream where it is. */
    Uni<Decided> discard(Mutiny.Session session, long id, String actor, String reason) {
        return parked.lock(session).chain(() -> existing(session, id)).call(record -> isFirst(session, record))
                .chain(record -> past(session, record).chain(past -> {
                    return parked.decide(session, id, null, actor, reason)
                            .call(() -> parked.discard(session, id))
                            .call(() -> tables.moveStreams(session, past))
                            .invoke(decision -> LOG.infof("parked record %d, %s-%d@%d, was discarded: decision %d",
                                    id, record.topic(), record.partition(), record.offset(), decision))
                            .chain(decision -> parked.next(session, past).map(next -> new Decided(decision, next)));
                }));
    }

    /** What has not come yet is still to be handled when it comes. */
    private Uni<Map<StreamKey, Long>> past(Mutiny.Session session, IncomingRecord record) {
        if (record.place() == null) {
            return Uni.createFrom().item(Map.of());
        }
        StreamKey stream = StreamKey.of(record.place());
        return tables.sequences(session, Set.of(stream)).map(handled ->
                handled.getOrDefault(stream, 0L) + 1 == record.place().sequence()
                        ? Map.of(stream, record.place().sequence()) : Map.of());
    }

    /** A stream goes past one event at a time: those before it are decided on first. */
    private Uni<Void> isFirst(Mutiny.Session session, IncomingRecord record) {
        if (record.place() == null) {
            return Uni.createFrom().voidItem();
        }
        StreamKey stream = StreamKey.of(record.place());
        return parked.streams(session, Set.of(stream)).invoke(waiting -> {
            long first = waiting.first().getOrDefault(stream, record.place().sequence());
            if (first < record.place().sequence()) {
                throw ProblemException.of(409, "not-first", "Another one comes first",
                        "Event " + first + " of " + stream.stream() + " is parked too. Decide on that one first.");
            }
        }).replaceWithVoid();
    }

    private Uni<IncomingRecord> existing(Mutiny.Session session, long id) {
        return parked.get(session, id).map(records -> {
            if (records.isEmpty()) {
                throw ProblemException.notFound("There is no parked record " + id + ".");
            }
            return records.getFirst();
        });
    }
}
