package org.goodschool.chassis.away;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.goodschool.chassis.away.Caller.Answer;
import org.goodschool.chassis.away.Caller.Lag;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.EmbeddedKafka;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands go on, the service stays ready, lag and age show what waits, and all of it is delivered in order on return. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("Proof 5: Kafka is away")
class KafkaAwayTest {

    /** As the group's checks see it: after this, events that wait make it DOWN. */
    private static final Duration STUCK = Duration.ofMinutes(2);

    @Test
    @DisplayName("for a moment")
    void given_kafka_is_away_then_commands_go_on_and_all_is_delivered_on_return() {
        given_kafka_is_away_for(Duration.ofSeconds(3), "moment.");
    }

    @Test
    @Tag("soak")
    @DisplayName("for three minutes")
    void given_kafka_is_away_for_minutes_then_commands_go_on_and_all_is_delivered_on_return() {
        given_kafka_is_away_for(Duration.ofMinutes(3), "minutes.");
    }

    private static void given_kafka_is_away_for(Duration time, String prefix) {
        assertThat(Caller.send(prefix + "0").status()).isEqualTo(201);
        CaughtUp.await();
        int commands = 1;
        EmbeddedKafka.goAway();
        try {
            long end = System.nanoTime() + time.toNanos();
            for (; System.nanoTime() < end; commands++) {
                assertAccepted(Caller.send(prefix + commands));
                assertAccepted(Caller.move(prefix + commands, "Diss", "\"1\""));
                assertThat(Caller.isReady()).isTrue();
            }
            Map<String, Lag> lag = Caller.lag();
            Lag relay = lag.get("relay");
            assertThat(relay.events()).isEqualTo(2 * (commands - 1));
            assertThat(relay.oldestSeconds()).isGreaterThanOrEqualTo((int) time.toSeconds() - 1);
            assertThat(relay.markAgeSeconds()).isGreaterThanOrEqualTo((int) time.toSeconds() - 1);
            assertThat(relay.status()).isEqualTo(time.compareTo(STUCK) > 0 ? "DOWN" : "UP");
            assertThat(lag.get("inbox")).as("how far behind cannot be known").isEqualTo(new Lag("DOWN", -1, -1, -1));
        } finally {
            EmbeddedKafka.comeBack();
        }
        CaughtUp.await();
        assertThat(Caller.lag().get("relay").status()).isEqualTo("UP");
        Map<String, Integer> inStore = Parcels.inStore(prefix);
        assertThat(inStore).hasSize(commands);
        assertThat(Parcels.onTopic(prefix)).hasSize(commands).allSatisfy((parcel, sequences) ->
                assertThat(sequences).isEqualTo(LongStream.rangeClosed(1, inStore.get(parcel)).boxed().toList()));
    }

    private static void assertAccepted(Answer answer) {
        assertThat(answer.accepted()).as(answer.toString()).isTrue();
    }
}
