package org.goodschool.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.inbox.Operator.decide;
import static org.goodschool.chassis.inbox.Operator.decisions;
import static org.goodschool.chassis.inbox.Operator.parkedOn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.tally.HeavyParcels;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Topics.Message;
import org.junit.jupiter.api.Test;

/** Proof 7, continued: what comes while something is parked, replayed or decided on, straight into the inbox and at once. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ParkedRaceTest {

    private static final String TOPIC = "chassis-test.direct.v1";

    @Inject
    Inbox inbox;

    @Test
    void given_a_decision_on_something_unreadable_when_it_comes_again_then_the_decision_holds() {
        IncomingRecord unreadable = IncomingRecord.of(TOPIC, 0, 7, bytes("noise"), bytes("noise"), Map.of());
        receive(unreadable);
        int record = parkedOn(TOPIC).getInt("items[0].id");
        decide("clerk", record, "discard", "{\"reason\": \"line noise\"}").then().statusCode(200);

        receive(unreadable);

        assertThat(parkedOn(TOPIC).getList("items")).isEmpty();
        assertThat(decisions(record).getList("items.decision")).containsExactly("DISCARDED");
    }

    /** Whoever comes second must find what the first one left: neither may leave the next event to the other. */
    @Test
    void given_a_parked_event_that_is_replayed_while_the_next_ones_arrive_then_none_is_left_behind() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                String number = "race-" + round;
                HeavyParcels.JAMMED.add(number);
                receive(incoming(number, 1));
                HeavyParcels.JAMMED.remove(number);
                List<Future<Void>> both = List.of(
                        threads.submit(() -> together(together, incoming(number, 1))),
                        threads.submit(() -> together(together, incoming(number, 2), incoming(number, 3))));
                for (Future<Void> one : both) {
                    one.get();
                }
            }
        }
        assertThat(ServiceDatabase.column("select stream from parked_record where stream like 'weight:race-%'")).isEmpty();
        assertThat(ServiceDatabase.column("select distinct sequence from inbox_stream where stream like 'weight:race-%'")).containsExactly("3");
    }

    /** Nobody knew that it stood before them until it was corrected. */
    @Test
    void given_a_record_that_is_told_its_place_while_the_next_ones_arrive_then_none_is_left_behind() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                String number = "placed-" + round;
                IncomingRecord second = incoming(number, 2);
                receive(incoming(number, 1), IncomingRecord.of(second.topic(), second.partition(), second.offset(),
                        second.key(), second.value(), Map.of()));
                int record = parkedOn(TOPIC).getList("items.id", Integer.class).getLast();
                List<Future<Void>> both = List.of(
                        threads.submit(() -> {
                            together.await();
                            decide("clerk", record, "correct", Json.write(Map.of("reason", "as the sender says", "headers", second.headers(),
                                    "value", new String(second.value(), StandardCharsets.UTF_8)))).then().statusCode(200);
                            return null;
                        }),
                        threads.submit(() -> together(together, incoming(number, 3), incoming(number, 4))));
                for (Future<Void> one : both) {
                    one.get();
                }
            }
        }
        assertThat(ServiceDatabase.column("select coalesce(stream, 'no stream') from parked_record where topic = '" + TOPIC + "'"
                + " and position(cast('placed-' as bytea) in record_value) > 0")).isEmpty();
        assertThat(ServiceDatabase.column("select distinct sequence from inbox_stream where stream like 'weight:placed-%'")).containsExactly("4");
    }

    /** As two replicas do: neither sees the row that the other is making. */
    @Test
    void given_two_streams_that_make_the_same_row_at_once_then_both_are_handled_and_nothing_is_parked() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                String number = "shared-" + round;
                List<Future<Void>> both = List.of(
                        threads.submit(() -> together(together, incoming(number, 1))),
                        threads.submit(() -> together(together, fromOtherScales(number))));
                for (Future<Void> one : both) {
                    one.get();
                }
                assertThat(ServiceDatabase.column("select weight from parcel_weight where number = '" + number + "'")).containsExactly("2");
            }
        }
        assertThat(ServiceDatabase.column("select stream from parked_record where stream like 'weight:shared-%'")).isEmpty();
    }

    private Void together(CyclicBarrier barrier, IncomingRecord... records) throws Exception {
        barrier.await();
        receive(records);
        return null;
    }

    private void receive(IncomingRecord... records) {
        inbox.receive(List.of(records)).await().atMost(Duration.ofSeconds(20));
    }

    private static IncomingRecord incoming(String number, long sequence) {
        Message message = Weighings.of(number, sequence, 1);
        return IncomingRecord.of(TOPIC, 1, number.hashCode() * 10L + sequence, bytes(number), message.value(), message.headers());
    }

    private static IncomingRecord fromOtherScales(String number) {
        Message message = Weighings.of(number, 1, 1).with("ce_source", "/other-scales");
        return IncomingRecord.of(TOPIC, 2, number.hashCode() * 10L, bytes(number), message.value(), message.headers());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
