package org.goodschool.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as a stranger sees them: a plain Kafka client that knows the CloudEvents headers and nothing of ours. */
public final class Topics {

    private Topics() {
    }

    public static void create(String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.createTopics(List.of(topics).stream().map(topic -> new NewTopic(topic, 3, (short) 1)).toList())
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
    }

    /** @return the event's id */
    public static String publish(String topic, String source, String stream, long sequence, String type, String subject,
            String data) {
        String id = UUID.randomUUID().toString();
        publish(topic, subject, data.getBytes(StandardCharsets.UTF_8), Map.ofEntries(
                Map.entry("ce_specversion", "1.0"), Map.entry("ce_id", id), Map.entry("ce_source", source),
                Map.entry("ce_type", type), Map.entry("ce_subject", subject),
                Map.entry("ce_time", Instant.now().toString()), Map.entry("content-type", "application/json"),
                Map.entry("ce_dataschema", "urn:goodschool:schema:" + type + ":1"),
                Map.entry("ce_partitionkey", subject), Map.entry("ce_stream", stream),
                Map.entry("ce_sequence", String.valueOf(sequence)), Map.entry("ce_correlationid", "test-" + subject)));
        return id;
    }

    /** Whatever bytes under whatever headers. */
    public static void publish(String topic, String key, byte[] value, Map<String, String> headers) {
        create(topic);
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap(), "acks", "all"),
                new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
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

    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String bootstrap() {
        return EmbeddedKafka.running().getBootstrapServers();
    }
}
