package org.goodschool.chassis.crash;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodschool.chassis.relay.RelayStep;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Seed;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every event reaches the topic at least once and each stream in order, wherever in its cycle the relay's process ends. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("Proof 3, crash: the relay is killed")
class RelayCrashTest {

    private static final String TOPIC = "chassis-test.parcel.v1";
    private static final int CRASHES_IN_A_ROW = 25;
    private static final int MOVES = 4;

    @Inject
    CutAt cutAt;

    private RelayProcess successor;

    @AfterEach
    void theServicesOwnRelayGoesOn() {
        if (successor != null) {
            successor.stop();
            RelayProcess.ofTheService().start();
        }
    }

    @ParameterizedTest(name = "after the step {0}")
    @EnumSource(RelayStep.class)
    @DisplayName("and another process takes over what it left")
    void given_a_relay_that_was_killed_when_another_takes_over_then_nothing_is_lost(RelayStep step) throws Exception {
        CaughtUp.await();
        String before = checkpoint();
        CountDownLatch cut = cutAt.next(step);
        List<String> parcels = List.of("cut.a." + step.ordinal(), "cut.b." + step.ordinal());
        parcels.forEach(RelayCrashTest::send);
        CutAt.await(cut);
        boolean checkpointMoved = !checkpoint().equals(before);
        parcels.forEach(RelayCrashTest::moveAround);

        assertThat(lag()).as("what was accepted meanwhile waits").isPositive();
        takeOver();
        CaughtUp.await();

        assertThat(checkpointMoved).isEqualTo(step == RelayStep.CHECKPOINT_MOVED);
        parcels.forEach(parcel -> assertWhole(parcel, sequences(parcel)));
        assertThat(checkpoint()).isEqualTo(lastEvent());
    }

    @Test
    @DisplayName("again and again under load, each time at a step drawn at random")
    void given_a_relay_that_is_killed_again_and_again_then_nothing_is_lost() throws Exception {
        var random = Seed.random();
        CaughtUp.await();
        List<String> parcels = new ArrayList<>();
        for (int crash = 0; crash < CRASHES_IN_A_ROW; crash++) {
            RelayStep step = RelayStep.values()[random.nextInt(RelayStep.values().length)];
            CountDownLatch cut = cutAt.next(step);
            parcels.add("cut.again." + crash);
            send("cut.again." + crash);
            CutAt.await(cut);
            moveAround(parcels.get(random.nextInt(parcels.size())), "after " + crash);
            takeOver();
        }
        CaughtUp.await();

        Map<String, List<Long>> onTopic = sequences();
        parcels.forEach(parcel -> assertWhole(parcel, onTopic.get(parcel)));
        assertThat(checkpoint()).isEqualTo(lastEvent());
    }

    /** The dead relay's lease runs out, which the database's clock would take ten seconds for, and another one takes it. */
    private void takeOver() throws SQLException {
        RelayProcess dead = successor;
        ServiceDatabase.execute("update relay set leased_until = '-infinity'");
        successor = RelayProcess.another().start();
        if (dead != null) {
            dead.stop();
        }
    }

    private static void assertWhole(String parcel, List<Long> firstOccurrences) {
        assertThat(firstOccurrences).as("events of " + parcel + " on the topic, each as it came first")
                .isEqualTo(LongStream.rangeClosed(1, inFeed(parcel)).boxed().toList()).isNotEmpty();
    }

    private static List<Long> sequences(String parcel) {
        return sequences().get(parcel);
    }

    /** By parcel; a record that came again is the same event, byte for byte. */
    private static Map<String, List<Long>> sequences() {
        Map<String, ConsumerRecord<String, String>> first = new LinkedHashMap<>();
        Topics.read(TOPIC).forEach(record -> {
            var before = first.putIfAbsent(Topics.header(record, "ce_id"), record);
            assertThat(before == null ? record.value() : before.value()).isEqualTo(record.value());
        });
        return first.values().stream().collect(groupingBy(ConsumerRecord::key,
                mapping(record -> Long.valueOf(Topics.header(record, "ce_sequence")), toList())));
    }

    private static int inFeed(String parcel) {
        return Integer.parseInt(ServiceDatabase.column(
                "select count(*) from event where stream_id = 'parcel:" + parcel + "'").getFirst());
    }

    private static void send(String parcel) {
        given().auth().oauth2(Tokens.withRoles("operator")).contentType("application/json")
                .body("{\"number\": \"" + parcel + "\", \"town\": \"Lynn\", \"on\": \"2026-01-05\"}")
                .post("/v1/parcels").then().statusCode(201);
    }

    private static void moveAround(String parcel) {
        for (int move = 0; move < MOVES; move++) {
            moveAround(parcel, "town " + move);
        }
    }

    private static void moveAround(String parcel, String town) {
        String etag = given().auth().oauth2(Tokens.withRoles("reader")).get("/v1/parcels/" + parcel).header("ETag");
        given().auth().oauth2(Tokens.withRoles("operator")).contentType("application/json").header("If-Match", etag)
                .body("{\"town\": \"" + town + "\", \"on\": \"2026-01-06\"}")
                .post("/v1/parcels/" + parcel + "/move").then().statusCode(200);
    }

    private static int lag() {
        return given().get("/q/health/group/lag").jsonPath().getInt("checks.find { it.name == 'relay' }.data.lag");
    }

    private static String checkpoint() {
        return ServiceDatabase.column("select tx || ' ' || position from relay").getFirst();
    }

    private static String lastEvent() {
        return ServiceDatabase.column("select tx || ' ' || position from event order by event.tx desc, position desc limit 1").getFirst();
    }
}
