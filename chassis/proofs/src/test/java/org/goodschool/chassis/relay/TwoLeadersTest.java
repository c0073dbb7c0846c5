package org.goodschool.chassis.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.feed.FeedPosition;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Proof 4: a leader that slept through its lease moves no checkpoint. What it still sends is what the new leader sends
 * too, from the same place in the same order: repeats, never a stream out of order. Leases end here by the database's
 * clock being told so, not by waiting.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TwoLeadersTest {

    private static final String TOPIC = "chassis-test.parcel.v1";

    @Inject
    Relay relay;

    @Inject
    KafkaPublisher publisher;

    @Inject
    Checkpoint checkpoint;

    @Inject
    Transactions transactions;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private record Row(String tx, long position, long fencing, String holder) {
    }

    @BeforeEach
    void given_everything_is_relayed() {
        CaughtUp.await();
    }

    @AfterEach
    void the_service_relays_again() throws SQLException {
        endLease();
        threads.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "SENT", "ACKNOWLEDGED"})
    void given_a_paused_leader_when_it_wakes_after_its_lease_was_taken_then_it_moves_nothing_and_reorders_nothing(RelayStep after)
            throws Exception {
        String parcel = "L-" + after;
        try (PausedLeader old = leader(after)) {
            giveLeaseTo(old);
            travel(parcel, 1, 3);
            old.relayUntilPaused(threads);
            Row held = row();
            assertThat(held.holder()).isEqualTo(old.holder());

            endLease();
            travel(parcel, 4, 5);
            CaughtUp.await();
            Row taken = row();
            assertThat(taken.holder()).isNotEqualTo(old.holder());
            assertThat(taken.fencing()).isGreaterThan(held.fencing());

            assertThat(old.wake()).as("events that the old leader takes for relayed").isZero();
            assertThat(row()).isEqualTo(taken);
        }
        travel(parcel, 6, 6);
        CaughtUp.await();

        List<Long> sent = sent(parcel);
        assertThat(sent).as("repeats on the topic").hasSize(6 + 3);
        assertThat(firstsOf(parcel)).containsExactlyElementsOf(upTo(6));
        assertThat(received(parcel)).containsExactlyElementsOf(upTo(6));
    }

    @Test
    void given_a_new_leader_that_has_not_sent_yet_when_the_old_one_wakes_first_then_nothing_is_reordered() throws Exception {
        String parcel = "L-early";
        try (PausedLeader old = leader(RelayStep.READ); PausedLeader young = leader(RelayStep.READ)) {
            giveLeaseTo(old);
            travel(parcel, 1, 3);
            old.relayUntilPaused(threads);
            giveLeaseTo(young);
            travel(parcel, 4, 5);
            young.relayUntilPaused(threads);
            Row before = row();

            assertThat(old.wake()).isZero();
            assertThat(row()).as("a checkpoint beyond what the new leader has sent").isEqualTo(before);
            assertThat(young.wake()).isEqualTo(5);
        }
        CaughtUp.await();

        assertThat(sent(parcel)).containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 4L, 5L);
        assertThat(firstsOf(parcel)).containsExactlyElementsOf(upTo(5));
        assertThat(received(parcel)).containsExactlyElementsOf(upTo(5));
    }

    @Test
    void given_a_lease_that_was_lost_and_won_back_then_what_was_read_under_the_first_one_moves_nothing() throws Exception {
        try (PausedLeader one = leader(RelayStep.READ); PausedLeader other = leader(RelayStep.READ)) {
            giveLeaseTo(one);
            Lease first = take(one);
            giveLeaseTo(other);
            giveLeaseTo(one);
            Lease second = take(one);

            assertThat(second.fencing()).isGreaterThan(first.fencing());
            FeedPosition further = new FeedPosition(first.checkpoint().tx(), first.checkpoint().position() + 1);
            assertThat(move(one, first, further)).isFalse();
            assertThat(move(one, second, second.checkpoint())).isTrue();
        }
    }

    private PausedLeader leader(RelayStep after) {
        return new PausedLeader(ClientProxy.unwrap(relay), ClientProxy.unwrap(publisher), after);
    }

    private Lease take(PausedLeader leader) {
        return transactions.in(session -> checkpoint.take(session, leader.holder())).await().atMost(Duration.ofSeconds(10)).orElseThrow();
    }

    private boolean move(PausedLeader leader, Lease lease, FeedPosition to) {
        return transactions.in(session -> checkpoint.move(session, leader.holder(), lease, to)).await().atMost(Duration.ofSeconds(10));
    }

    private static void giveLeaseTo(PausedLeader leader) throws SQLException {
        execute("update relay set holder = '" + leader.holder()
                + "', fencing = fencing + 1, leased_until = clock_timestamp() + interval '1 hour'");
    }

    private static void endLease() throws SQLException {
        execute("update relay set leased_until = '-infinity'");
    }

    /** Its first event is that it is sent, the next ones that it moves. */
    private static void travel(String parcel, int from, int to) {
        for (int event = from; event <= to; event++) {
            var officer = given().auth().oauth2(Tokens.withRoles("operator")).contentType("application/json");
            String town = "\"town\": \"Town " + event + "\", \"on\": \"2026-01-05\"";
            if (event == 1) {
                officer.body("{\"number\": \"" + parcel + "\", " + town + "}").post("/v1/parcels").then().statusCode(201);
            } else {
                officer.header("If-Match", "\"" + (event - 1) + "\"").body("{" + town + "}")
                        .post("/v1/parcels/" + parcel + "/move").then().statusCode(200);
            }
        }
    }

    /** The versions on the topic, repeats included. */
    private static List<Long> sent(String parcel) {
        return Topics.read(TOPIC).stream().filter(record -> record.key().equals(parcel))
                .map(record -> Long.valueOf(Topics.header(record, "ce_sequence"))).toList();
    }

    /** The versions as a subscriber has them that drops what it has by its id. */
    private static List<Long> firstsOf(String parcel) {
        Map<String, Long> byId = new LinkedHashMap<>();
        Topics.read(TOPIC).stream().filter(record -> record.key().equals(parcel)).forEach(record ->
                byId.putIfAbsent(Topics.header(record, "ce_id"), Long.valueOf(Topics.header(record, "ce_sequence"))));
        return List.copyOf(byId.values());
    }

    /** The versions that the service's own inbox, which listens to its own topic here, took in; parked ones as negatives. */
    private static List<Long> received(String parcel) throws SQLException {
        try (var connection = EmbeddedPostgresql.running().connect("service", "service_app");
             var select = connection.prepareStatement("""
                     select sequence, position from inbox where stream = ? union all
                     select -sequence, 0 from parked_record where stream = ? order by 2""")) {
            select.setString(1, "parcel:" + parcel);
            select.setString(2, "parcel:" + parcel);
            List<Long> sequences = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sequences.add(rows.getLong(1));
                }
            }
            return sequences;
        }
    }

    private static Row row() throws SQLException {
        try (var connection = EmbeddedPostgresql.running().connect("service", "service_app");
             var statement = connection.createStatement();
             var row = statement.executeQuery("select cast(tx as text), position, fencing, holder from relay")) {
            row.next();
            return new Row(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4));
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = EmbeddedPostgresql.running().connect("service", "service_app");
             var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Long> upTo(long version) {
        return LongStream.rangeClosed(1, version).boxed().toList();
    }
}
