package org.goodschool.chassis.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics.Message;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.Test;

/**
 * Proof 6: a record has its effect once, however often it comes: every row of every table is the same afterwards, and no
 * further event was recorded. {@code -Dgoodschool.seed=N} repeats a run.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DuplicatesTest {

    private static final long SEED = Long.getLong("goodschool.seed", System.nanoTime());
    private static final int PARCELS = 8;
    private static final int WEIGHINGS = 12;
    private static final int GRAMS = 1000;

    /** What moves whenever a record is looked at, or when the relay is woken: marks, not effects. */
    private static final List<String> MARKS = List.of("inbox_partition", "relay", "parked_record", "flyway_schema_history");

    @Inject
    KafkaClientService kafka;

    @Test
    void given_every_record_three_times_then_each_has_one_effect() {
        Topics.publish(Weighings.TOPIC, threeTimesEach("dup"));
        CaughtUp.await();

        IntStream.range(0, PARCELS).forEach(parcel -> hasWeight("dup" + parcel, WEIGHINGS * GRAMS));
        assertThat(count("event where stream_id like 'tally:heavy-dup%'")).isEqualTo(PARCELS * WEIGHINGS);
        assertThat(count("inbox where stream like 'weight:dup%'")).isEqualTo(PARCELS * WEIGHINGS);
        assertThat(count("parked_record where stream like 'weight:dup%'")).isZero();
    }

    @Test
    void given_everything_was_handled_when_every_record_comes_again_then_every_row_is_as_it_was() {
        List<Message> messages = threeTimesEach("again");
        Topics.publish(Weighings.TOPIC, messages);
        CaughtUp.await();
        Map<String, List<String>> before = rows();

        Topics.publish(Weighings.TOPIC, messages);
        Topics.publish(Weighings.TOPIC, messages.reversed());
        CaughtUp.await();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void given_everything_was_handled_when_all_topics_are_read_from_their_start_then_every_row_is_as_it_was() {
        List<Message> messages = threeTimesEach("replayed");
        Topics.publish(Weighings.TOPIC, messages);
        CaughtUp.await();
        Map<String, List<String>> before = rows();
        long parked = count("parked_record");

        List<Long> places = new ArrayList<>();
        kafka.getConsumer("inbox").runOnPollingThread(consumer -> {
            consumer.seekToBeginning(consumer.assignment());
            consumer.assignment().forEach(partition -> places.add(consumer.position(partition)));
        }).await().atMost(Duration.ofSeconds(20));
        assertThat(places).isNotEmpty().containsOnly(0L);
        // once these are handled, all that stands before them has been
        Topics.publish(Weighings.TOPIC, messages);
        CaughtUp.await();

        assertThat(rows()).isEqualTo(before);
        assertThat(count("parked_record")).isEqualTo(parked);
    }

    /** In the order in which each stream was written, with what was sent already sent again at random. */
    private static List<Message> threeTimesEach(String run) {
        Random random = new Random(SEED);
        List<List<Message>> streams = IntStream.range(0, PARCELS).mapToObj(parcel -> IntStream.rangeClosed(1, WEIGHINGS)
                .mapToObj(sequence -> Weighings.of(run + parcel, sequence, GRAMS)).toList()).toList();
        int[] sent = new int[PARCELS];
        int[][] times = new int[PARCELS][WEIGHINGS];
        List<Message> messages = new ArrayList<>();
        while (messages.size() < 3 * PARCELS * WEIGHINGS) {
            int parcel = random.nextInt(PARCELS);
            boolean further = sent[parcel] < WEIGHINGS && random.nextInt(3) == 0;
            int weighing = further || sent[parcel] == 0 ? sent[parcel] : random.nextInt(sent[parcel]);
            if (times[parcel][weighing] < 3) {
                times[parcel][weighing]++;
                sent[parcel] = Math.max(sent[parcel], weighing + 1);
                messages.add(streams.get(parcel).get(weighing));
            }
        }
        return messages;
    }

    private static void hasWeight(String number, int grams) {
        given().auth().oauth2(Tokens.withRoles("reader")).get("/v1/parcels/" + number)
                .then().statusCode(200).body("weight", equalTo(grams));
    }

    /** Every row of every table but the marks, as text. */
    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : ServiceDatabase.column("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
            if (!MARKS.contains(table)) {
                rows.put(table, ServiceDatabase.column("select cast(t as text) from " + table + " t order by 1"));
            }
        }
        return rows;
    }

    private static long count(String what) {
        return Long.parseLong(ServiceDatabase.column("select count(*) from " + what).getFirst());
    }
}
