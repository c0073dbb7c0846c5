package org.goodschool.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.goodschool.chassis.feed.PublicEvents.Published;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One record of a page is not taken: what stands behind it must not be on the topic before it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RefusedRecordTest {

    private static final int SMALL = 100;
    /** A batch of its own, and more than the broker is told to take. */
    private static final int TOO_LARGE_FOR_THE_BROKER = 300 * 1024;
    private static final int TOO_LARGE_TO_BE_SENT = 2 * 1024 * 1024;

    @Inject
    KafkaPublisher publisher;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void given_a_record_that_the_broker_refuses_when_it_takes_it_later_then_the_stream_is_in_order() throws Exception {
        String topic = "chassis-test.refused-by-broker.v1";
        created(topic, SMALL * 100);
        KafkaPublisher fresh = FreshPublisher.of(topic, publisher);
        assertRefusedAndNotOvertaken(fresh, topic, TOO_LARGE_FOR_THE_BROKER);

        broker(topic, 2 * TOO_LARGE_FOR_THE_BROKER);
        // the broker hears of its setting a moment after it was made
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            fresh.connect();
            fresh.awaitAll(fresh.send(page(topic, TOO_LARGE_FOR_THE_BROKER)));
        });
        fresh.close();
        assertThat(sequences(topic).distinct()).containsExactly("1", "2", "3");
    }

    @Test
    void given_a_record_that_is_not_even_sent_when_it_can_be_then_the_stream_is_in_order() throws Exception {
        String topic = "chassis-test.refused-by-client.v1";
        KafkaPublisher fresh = FreshPublisher.of(topic, publisher);
        fresh.connect();
        assertRefusedAndNotOvertaken(fresh, topic, TOO_LARGE_TO_BE_SENT);

        fresh.connect();
        fresh.awaitAll(fresh.send(page(topic, SMALL)));
        fresh.close();
        assertThat(sequences(topic).distinct()).containsExactly("1", "2", "3");
    }

    /** The page ends with the refusal, and so it does when it is sent again, each time by another producer. */
    private static void assertRefusedAndNotOvertaken(KafkaPublisher fresh, String topic, int bytes) throws Exception {
        for (int attempt = 0; attempt < 2; attempt++) {
            fresh.connect();
            assertThatThrownBy(() -> fresh.awaitAll(fresh.send(page(topic, bytes))))
                    .isInstanceOf(ExecutionException.class);
        }
        assertThat(sequences(topic)).doesNotContain("2", "3");
    }

    private static List<Published> page(String topic, int bytesOfTheSecond) {
        return List.of(event(topic, 1, SMALL), event(topic, 2, bytesOfTheSecond), event(topic, 3, SMALL));
    }

    private static Stream<String> sequences(String topic) {
        return Topics.read(topic).stream().map(record -> Topics.header(record, "ce_sequence"));
    }

    /** Noise: what can be compressed would not be too large. */
    private static Published event(String topic, int sequence, int bytes) {
        byte[] noise = new byte[bytes];
        new Random(sequence).nextBytes(noise);
        return new Published(topic, "refused", CloudEventBuilder.v1().withId(topic + " " + sequence).withSource(URI.create("/refused"))
                .withType("TallyMarked").withDataContentType("application/octet-stream")
                .withExtension("sequence", String.valueOf(sequence)).withData(noise).build());
    }

    /** With its limit from the start. */
    private void created(String topic, int takesBytes) throws Exception {
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())
                    .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(takesBytes))))).all().get();
        }
    }

    private void broker(String topic, int takesBytes) throws Exception {
        try (Admin admin = Admin.create(broker)) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(new AlterConfigOp(
                    new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(takesBytes)), OpType.SET)))).all().get();
        }
    }
}
