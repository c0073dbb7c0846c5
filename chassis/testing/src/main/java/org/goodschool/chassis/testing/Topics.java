package org.goodschool.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as a stranger sees them: a plain Kafka client that knows the CloudEvents headers and nothing of ours. */
public final class Topics {

    /** No test deletes a topic. */
    private static final Set<String> THERE = ConcurrentHashMap.newKeySet();

    /** One for all tests: to connect costs more than to send. One request at a time, as the relay sends: see NewTopicTest. */
    private static final class Sender {

        private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(), "acks", "all", "max.in.flight.requests.per.connection", 1), new StringSerializer(), new ByteArraySerializer());
    }

    private Topics() {
    }

    public static void create(String... topics) {
        List<String> missing = Stream.of(topics).filter(topic -> !THERE.contains(topic)).toList();
        if (missing.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.createTopics(missing.stream().map(topic -> new NewTopic(topic, 3, (short) 1)).toList())
                    .values().values().forEach(future -> {
                        try {
                            future.get();
                        } catch (ExecutionException e) {
                            if (!(e.getCause() instanceof TopicExistsException)) {
                                throw new IllegalStateException(e);
                            }
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
        THERE.addAll(missing);
    }

    /** Whatever bytes under whatever headers; {@code value} may be null. */
    public record Message(String key, byte[] value, Map<String, String> headers) {

        /** The same with another value. */
        public Message with(byte[] otherValue) {
            return new Message(key, otherValue, headers);
        }

        /** The same with another header, or without it where {@code text} is null. */
        public Message with(String header, String text) {
            Map<String, String> others = new HashMap<>(headers);
            others.put(header, text);
            others.values().removeIf(Objects::isNull);
            return new Message(key, value, others);
        }
    }

    /** An event as the contract has it. */
    public static Message event(String source, String stream, long sequence, String type, String subject, String data) {
        return new Message(subject, data.getBytes(StandardCharsets.UTF_8), Map.ofEntries(
                Map.entry("ce_specversion", "1.0"), Map.entry("ce_id", UUID.randomUUID().toString()),
                Map.entry("ce_source", source), Map.entry("ce_type", type), Map.entry("ce_subject", subject),
                Map.entry("ce_time", Instant.now().toString()), Map.entry("content-type", "application/json"),
                Map.entry("ce_dataschema", "urn:goodschool:schema:" + type + ":1"),
                Map.entry("ce_partitionkey", subject), Map.entry("ce_stream", stream),
                Map.entry("ce_sequence", String.valueOf(sequence)), Map.entry("ce_correlationid", "test-" + subject)));
    }

    /** @return the event's id */
    public static String publish(String topic, String source, String stream, long sequence, String type, String subject,
            String data) {
        Message event = event(source, stream, sequence, type, subject, data);
        publish(topic, List.of(event));
        return event.headers().get("ce_id");
    }

    /** Whatever bytes under whatever headers. */
    public static void publish(String topic, String key, byte[] value, Map<String, String> headers) {
        publish(topic, List.of(new Message(key, value, headers)));
    }

    /** In this order. */
    public static void publish(String topic, List<Message> messages) {
        create(topic);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (Message message : messages) {
                var record = new ProducerRecord<>(topic, message.key(), message.value());
                message.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                sent.add(Sender.PRODUCER.send(record));
            }
            for (Future<?> future : sent) {
                future.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on a topic from its start to its end as it is now. */
    public static List<ConsumerRecord<String, String>> read(String topic) {
        create(topic);
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrap()),
                new StringDeserializer(), new StringDeserializer())) {
            Collection<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Every record of every topic, Kafka's own included, for which this holds: where it lies. */
    public static List<String> where(Predicate<ConsumerRecord<byte[], byte[]>> so) {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrap(),
                "exclude.internal.topics", false), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream().flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<String> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (so.test(record)) {
                        found.add(record.topic() + "-" + record.partition() + "@" + record.offset());
                    }
                });
            }
            return found;
        }
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String bootstrap() {
        return EmbeddedKafka.running().getBootstrapServers();
    }
}
