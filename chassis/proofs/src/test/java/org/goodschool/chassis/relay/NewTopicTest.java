package org.goodschool.chassis.relay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.goodschool.chassis.feed.PublicEvents.Published;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.Test;

/**
 * A broker that has just been told of a topic refuses a request and takes the next one. Kafka's own guard of the order
 * does not hold there (KAFKA-15591): what was refused is then refused for ever, and what came after it stands first.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class NewTopicTest {

    private static final int TOPICS = 15;
    private static final int EVENTS = 1000;
    private static final int STREAMS = 10;
    private static final String DATA = "{\"note\": \"" + "x".repeat(500) + "\"}";

    @Inject
    KafkaPublisher publisher;

    @Test
    void given_a_page_sent_as_soon_as_the_topic_is_made_then_all_of_it_is_there_in_order() throws Exception {
        List<String> inOrder = IntStream.range(0, EVENTS / STREAMS).mapToObj(String::valueOf).toList();
        for (int round = 0; round < TOPICS; round++) {
            String topic = "chassis-test.new-" + round + ".v1";
            send(topic);
            Map<String, List<String>> streams = Topics.read(topic).stream().collect(groupingBy(record -> record.key(),
                    mapping(record -> Topics.header(record, "ce_sequence"), toList())));
            assertThat(streams).hasSize(STREAMS).allSatisfy((stream, sequences) -> assertThat(sequences).as(topic).isEqualTo(inOrder));
        }
    }

    private void send(String topic) throws Exception {
        KafkaPublisher fresh = FreshPublisher.of(topic, publisher);
        fresh.connect();
        try {
            for (Future<?> acknowledgement : fresh.send(IntStream.range(0, EVENTS).mapToObj(n -> event(topic, n)).toList())) {
                acknowledgement.get(20, TimeUnit.SECONDS);
            }
        } finally {
            fresh.close();
        }
    }

    private static Published event(String topic, int n) {
        String stream = "new." + n % STREAMS;
        return new Published(topic, stream, CloudEventBuilder.v1().withId(topic + " " + n).withSource(URI.create("/new"))
                .withType("TallyMarked").withDataContentType("application/json").withExtension("sequence", String.valueOf(n / STREAMS))
                .withData(DATA.getBytes(StandardCharsets.UTF_8)).build());
    }
}
