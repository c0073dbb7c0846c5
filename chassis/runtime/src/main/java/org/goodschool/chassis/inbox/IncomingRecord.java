package org.goodschool.chassis.inbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.goodschool.chassis.eventstore.Json;

/**
 * A Kafka record as it came, with the event in it or the reason why there is none.
 *
 * @param place where it belongs; null where not even its headers say
 */
record IncomingRecord(String topic, int partition, long offset, byte[] key, byte[] value, Map<String, String> headers,
        Place place, ReceivedEvent event, String undecodable) {

    static IncomingRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(storable(header.key()),
                header.value() == null ? "" : storable(new String(header.value(), StandardCharsets.UTF_8))));
        return of(record.topic(), record.partition(), record.offset(), record.key(), record.value(), headers);
    }

    static IncomingRecord of(String topic, int partition, long offset, byte[] key, byte[] value,
            Map<String, String> headers) {
        try {
            ReceivedEvent event = decode(headers, value);
            return new IncomingRecord(topic, partition, offset, key, value, headers, Place.of(event), event, null);
        } catch (RuntimeException e) {
            return new IncomingRecord(topic, partition, offset, key, value, headers, Place.of(headers), null,
                    storable("not an event of the contract: " + e.getMessage()));
        }
    }

    /** The same record as it should have come; a header without a text is taken away. */
    IncomingRecord corrected(String text, Map<String, String> otherHeaders) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(otherHeaders);
        all.values().removeIf(Objects::isNull);
        return of(topic, partition, offset, key, text.getBytes(StandardCharsets.UTF_8), all);
    }

    /** A record that nobody can even put aside as it is: only its bytes, and where it came from. */
    IncomingRecord bare() {
        return new IncomingRecord(topic, partition, offset, key, value, Map.of(), null, null, undecodable);
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
    }

    private static ReceivedEvent decode(Map<String, String> headers, byte[] value) {
        var kafkaHeaders = new RecordHeaders();
        headers.forEach((name, text) -> kafkaHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        CloudEvent event = KafkaMessageFactory.createReader(kafkaHeaders, value).toEvent();
        if (event.getData() == null) {
            throw new IllegalArgumentException("no data");
        }
        return new ReceivedEvent(
                name("source", event.getSource().toString()),
                name("id", event.getId()),
                name("stream", required(event, "stream")),
                sequence(event),
                name("type", event.getType()),
                name("subject", event.getSubject() == null ? "" : event.getSubject()),
                schema(event.getDataSchema()),
                time(event),
                (String) event.getExtension("correlationid"),
                (String) event.getExtension("causationid"),
                Json.object(new String(event.getData().toBytes(), StandardCharsets.UTF_8)));
    }

    private static String name(String attribute, String text) {
        if (!Place.isName(text)) {
            throw new IllegalArgumentException("ce_" + attribute + " is too long, or has a NUL in it");
        }
        return text;
    }

    private static String required(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        if (value == null) {
            throw new IllegalArgumentException("no ce_" + extension + " header");
        }
        return value.toString();
    }

    /** Anything below would pass for older than whatever was handled, and be ignored. */
    private static long sequence(CloudEvent event) {
        long sequence = Long.parseLong(required(event, "sequence"));
        if (sequence < 1) {
            throw new IllegalArgumentException("ce_sequence " + sequence + " is below 1");
        }
        return sequence;
    }

    private static Instant time(CloudEvent event) {
        if (event.getTime() == null) {
            throw new IllegalArgumentException("no ce_time header");
        }
        return event.getTime().toInstant();
    }

    private static String schema(URI schema) {
        return schema == null ? "" : schema.toString();
    }
}
