package org.goodschool.benchmark.service;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A record through the same broker, sent as the relay sends and read as the inbox reads, with nothing before or behind. */
final class KafkaEcho implements AutoCloseable {

    private static final String TOPIC = "benchmark.echo";
    private static final int PARTITIONS = 6;
    private static final int EVENT_BYTES = 600;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final Thread reader;
    private final String padding = "x".repeat(EVENT_BYTES);

    KafkaEcho(String bootstrap) throws InterruptedException, ExecutionException {
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrap);
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap, "group.id", "benchmark", "auto.offset.reset", "earliest"),
                new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of(TOPIC));
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    CompletableFuture<Long> waiting = awaited.remove(record.key());
                    if (waiting != null) {
                        waiting.complete(System.nanoTime());
                    }
                });
            }
        } catch (WakeupException closed) {
            // it is over
        }
    }

    OptionalLong once(long number) throws IOException, InterruptedException {
        String key = Thread.currentThread().threadId() + "-" + number;
        var arrival = new CompletableFuture<Long>();
        awaited.put(key, arrival);
        long before = System.nanoTime();
        producer.send(new ProducerRecord<>(TOPIC, key, padding));
        return OptionalLong.of(HttpLoad.await(arrival, LONGEST) - before);
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        reader.join();
        producer.close();
    }
}
