package org.goodschool.chassis.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.ProblemException;

/** What the inbox could not handle: listed, and handled again when the cause is mended. */
@ApplicationScoped
class ParkedRecords {

    record Parked(long id, String topic, int partition, long offset, String stream, Long sequence, String type,
            String reason, Instant parkedAt, Map<String, String> headers, String value) {
    }

    private static final String LIST = """
            select id, topic, partition, "offset", coalesce(stream, ''), coalesce(sequence, -1), coalesce(type, ''),
                   reason, parked_at, cast(headers as text), encode(record_value, 'base64')
            from parked_record""";

    @Inject
    Transactions transactions;

    @Inject
    InboxTables tables;

    @Inject
    Inbox inbox;

    Uni<List<Parked>> list() {
        return transactions.in(session -> session.createNativeQuery(LIST + " order by id limit 1000", Object[].class)
                .getResultList().map(rows -> rows.stream().map(ParkedRecords::parked).toList()));
    }

    /** Handles it again; those of its aggregate that wait behind it follow by themselves. @return what is parked after it */
    Uni<List<Parked>> replay(long id) {
        return transactions.in(session -> tables.parked(session, id))
                .chain(records -> records.isEmpty()
                        ? Uni.createFrom().failure(ProblemException.notFound("There is no parked record " + id + "."))
                        : again(records.getFirst()))
                .chain(this::list);
    }

    /** It stays parked until it is handled: a crash in between loses nothing. What could not be read before may be now. */
    private Uni<Void> again(IncomingRecord record) {
        return transactions.in(session -> tables.park(session, record, "being replayed"))
                .chain(() -> inbox.receive(List.of(record)));
    }

    private static Parked parked(Object[] row) {
        long sequence = ((Number) row[5]).longValue();
        return new Parked(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).intValue(),
                ((Number) row[3]).longValue(), (String) row[4], sequence < 0 ? null : sequence, (String) row[6],
                (String) row[7], EventStore.instant(row[8]), headers(row),
                new String(Base64Text.bytes((String) row[10]), StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers(Object[] row) {
        Map<String, String> headers = new LinkedHashMap<>();
        ObjectNode json = Json.object((String) row[9]);
        json.properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        return headers;
    }
}
