package org.goodschool.chassis.crash;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.goodschool.chassis.inbox.KafkaInbox;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.EmbeddedKafka;
import org.goodschool.chassis.testing.Seed;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every record has its effect exactly once, wherever in its cycle the consumer's process ends. The cycle is driven here,
 * on a topic and in a group of their own, for only so can it be cut at a point; the connector's own cycle is what
 * {@code kill -9} meets in the soak.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("Proof 3, crash: the consumer is killed")
class ConsumerCrashTest {

    private static final String TOPIC = "chassis-test.crash.v1";
    private static final int PARCELS = 12;
    private static final int WEIGHINGS = 8;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Inject
    KafkaInbox inbox;

    /** Where a consumer's process ends. */
    enum Cut {
        AFTER_THE_POLL, AFTER_THE_COMMIT_OF_THE_EFFECT, AFTER_THE_COMMIT_OF_THE_OFFSETS
    }

    @BeforeAll
    static void weighed() {
        for (int sequence = 1; sequence <= WEIGHINGS; sequence++) {
            for (int parcel = 0; parcel < PARCELS; parcel++) {
                Topics.publish(TOPIC, "/crash", "weight:crash." + parcel, sequence, "ParcelWeighed", "crash." + parcel,
                        "{\"number\": \"crash." + parcel + "\", \"grams\": " + grams(sequence) + "}");
            }
        }
    }

    /** No sum of some of them is the sum of others: whatever is missing or doubled shows. */
    private static int grams(int sequence) {
        return 1 << sequence;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Cut.class)
    @DisplayName("at the same point each time, until one is let live")
    void given_a_consumer_that_is_killed_at_a_point_then_each_record_has_one_effect(Cut cut) throws SQLException {
        forget();
        for (int crash = 0; crash < 4; crash++) {
            live(cut.name(), cut);
        }
        liveToTheEnd(cut.name());
        assertEachHadOneEffect();
    }

    @Test
    @DisplayName("again and again, each time at a point drawn at random")
    void given_a_consumer_that_is_killed_at_random_then_each_record_has_one_effect() throws SQLException {
        forget();
        Random random = Seed.random();
        for (int crash = 0; crash < 20; crash++) {
            live("random", Cut.values()[random.nextInt(Cut.values().length)]);
        }
        liveToTheEnd("random");
        assertEachHadOneEffect();
    }

    @Test
    @DisplayName("in Kafka's eyes only, and handles its records while its successor handles them too")
    void given_a_consumer_that_lives_on_unseen_then_each_record_has_one_effect() throws SQLException {
        forget();
        Map<Integer, ConsumerRecords<byte[], byte[]>> batches = new HashMap<>();
        for (int consumer = 0; consumer < 3; consumer++) {
            try (var unseen = consumer("unseen-" + consumer, 1000)) {
                batches.put(consumer, poll(unseen));
            }
        }
        Uni.join().all(batches.values().stream().map(inbox::consume).toList()).andFailFast().await().atMost(LONGEST);
        liveToTheEnd("unseen-0");
        assertEachHadOneEffect();
    }

    /** One life of a consumer: from where the group's offsets stand to the cut. */
    private void live(String group, Cut cut) {
        var consumer = consumer(group, 7);
        try {
            ConsumerRecords<byte[], byte[]> polled = poll(consumer);
            if (cut == Cut.AFTER_THE_POLL || polled.isEmpty()) {
                return;
            }
            inbox.consume(polled).await().atMost(LONGEST);
            if (cut == Cut.AFTER_THE_COMMIT_OF_THE_EFFECT) {
                return;
            }
            consumer.commitSync();
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
        }
    }

    private void liveToTheEnd(String group) {
        try (var consumer = consumer(group, 7)) {
            for (var polled = poll(consumer); !polled.isEmpty(); polled = poll(consumer)) {
                inbox.consume(polled).await().atMost(LONGEST);
                consumer.commitSync();
            }
        }
    }

    /** Empty where the group's offsets stand at the end of the topic. */
    private static ConsumerRecords<byte[], byte[]> poll(KafkaConsumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(Duration.ofMillis(100));
        while (polled.isEmpty() && !isAtTheEnd(consumer)) {
            polled = consumer.poll(Duration.ofMillis(100));
        }
        return polled;
    }

    private static boolean isAtTheEnd(KafkaConsumer<byte[], byte[]> consumer) {
        var assigned = consumer.assignment();
        return !assigned.isEmpty() && consumer.endOffsets(assigned).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String group, int records) {
        var consumer = new KafkaConsumer<>(Map.<String, Object>of(
                "bootstrap.servers", EmbeddedKafka.running().getBootstrapServers(), "group.id", "crash-" + group,
                "auto.offset.reset", "earliest", "enable.auto.commit", false, "max.poll.records", records),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(Set.of(TOPIC));
        return consumer;
    }

    private static void assertEachHadOneEffect() {
        int whole = 0;
        for (int sequence = 1; sequence <= WEIGHINGS; sequence++) {
            whole += grams(sequence);
        }
        Map<String, Integer> weights = new HashMap<>();
        for (int parcel = 0; parcel < PARCELS; parcel++) {
            weights.put("crash." + parcel, given().auth().oauth2(Tokens.withRoles("reader")).get("/v1/parcels/crash." + parcel)
                    .jsonPath().getInt("weight"));
        }
        assertThat(new HashSet<>(weights.values())).as("the parcels' weights %s", weights).containsExactly(whole);
        assertThat(given().auth().oauth2(Tokens.withRoles("operator")).get("/v1/parked-records").jsonPath()
                .getList("items.findAll { it.topic == '" + TOPIC + "' }")).isEmpty();
    }

    /** As if none of it had ever come. */
    private static void forget() {
        ServiceDatabase.execute("delete from inbox where source = '/crash'");
        ServiceDatabase.execute("delete from inbox_stream where source = '/crash'");
        ServiceDatabase.execute("delete from parcel_weight where number like 'crash.%'");
    }
}
