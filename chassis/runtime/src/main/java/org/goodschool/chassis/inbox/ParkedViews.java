package org.goodschool.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.goodschool.chassis.eventstore.Json;

/** Parked records, and the decisions on them, as an operator sees them. */
final class ParkedViews {

    /** @param value the bytes as UTF-8 text, as far as they are that; {@code valueBase64} has them all */
    record Parked(long id, String topic, int partition, long offset, String stream, Long sequence, String type,
            String reason, Instant parkedAt, Map<String, String> headers, String value, String valueBase64) {

        static Parked of(ParkedRecordRow row) {
            return new Parked(row.id, row.topic, row.topicPartition, row.topicOffset, row.stream == null ? "" : row.stream,
                    row.sequence, row.type == null ? "" : row.type, row.reason, row.parkedAt, Json.texts(row.headers),
                    text(row.recordValue), Base64Text.of(row.recordValue));
        }
    }

    /** The record is shown as it was before the decision. */
    record Decision(long id, ParkedDecisionRow.Kind decision, String actor, String reason, Instant decidedAt, long recordId,
            String topic, int partition, long offset, String stream, Long sequence, String type, String parkedReason,
            Instant parkedAt, Map<String, String> headers, String value, String valueBase64,
            Map<String, String> correctedHeaders, String correctedValue) {

        static Decision of(ParkedDecisionRow row) {
            return new Decision(row.id, row.decision, row.actor, row.reason, row.decidedAt, row.parkedId, row.topic,
                    row.topicPartition, row.topicOffset, row.stream == null ? "" : row.stream, row.sequence,
                    row.type == null ? "" : row.type, row.parkedReason, row.parkedAt, Json.texts(row.headers),
                    text(row.recordValue), Base64Text.of(row.recordValue),
                    row.correctedHeaders == null ? null : Json.texts(row.correctedHeaders),
                    row.correctedValue == null ? null : text(row.correctedValue));
        }
    }

    private ParkedViews() {
    }

    private static String text(byte[] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
