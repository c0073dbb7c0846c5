package org.goodschool.chassis.away;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.goodschool.chassis.away.Caller.Answer;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.goodschool.chassis.testing.Topics;
import org.goodschool.chassis.testing.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Callers are told, soon and in the agreed form; what was answered is kept; and the service recovers by itself. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("Proof 5: PostgreSQL is away")
class PostgresqlAwayTest {

    private static final int CALLERS = 8;
    private static final int ANSWERS_BEFORE_THE_KILL = 60;
    private static final int MORE_ROUNDS_THAN_THE_POOL_HAS_PLACES = 24;
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration SOON_THOUGH_FROZEN = Duration.ofSeconds(15);

    private final EmbeddedPostgresql postgresql = EmbeddedPostgresql.running();
    private Runnable bringBack = () -> { };

    @BeforeEach
    void allIsWell() {
        CaughtUp.await();
        assertThat(Caller.isReady()).as("ready").isTrue();
    }

    @AfterEach
    void isThereAgain() {
        bringBack.run();
        CaughtUp.await();
    }

    @Test
    @DisplayName("stopped: every call is answered 503 at once, readiness says so, and all goes on when it is back")
    void given_postgresql_is_stopped_then_503_and_recovery_by_itself() {
        assertThat(Caller.send("stopped.1").status()).isEqualTo(201);
        postgresql.stop();
        bringBack = postgresql::start;

        calls("stopped.2").forEach((name, call) -> assertAway(name, call.get(), SOON));
        Waiting.until("readiness says so", () -> !Caller.isReady());
        assertThat(Caller.get("/q/health/live").status()).as("nothing is wrong with the process").isEqualTo(200);
        Topics.publish("chassis-test.foreign.v1", "/scales", "weight:stopped.1", 1, "ParcelWeighed", "stopped.1", "{\"number\": \"stopped.1\", \"grams\": 77}");

        comeBack();
        Waiting.until("commands are taken again", () -> Caller.send("stopped.3").accepted());
        Waiting.until("readiness says so", Caller::isReady);
        CaughtUp.await();
        assertThat(Caller.get("/v1/parcels/stopped.1").json().getInt("weight")).as("what came meanwhile").isEqualTo(77);
        assertThat(Parcels.onTopic("stopped.")).containsEntry("stopped.1", List.of(1L)).containsEntry("stopped.3", List.of(1L)).doesNotContainKey("stopped.2");
    }

    @Test
    @DisplayName("killed with commands on their way: what was answered is there, and a retry under the same key does nothing twice")
    void given_postgresql_is_killed_under_load_then_what_was_answered_is_there_once() throws InterruptedException {
        Map<String, Boolean> sent = new ConcurrentHashMap<>();
        var others = new ConcurrentLinkedQueue<Answer>();
        var enough = new CountDownLatch(ANSWERS_BEFORE_THE_KILL);
        List<Thread> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            String name = "killed." + caller + ".";
            callers.add(Thread.ofPlatform().start(() -> {
                boolean accepted = true;
                for (int command = 0; accepted; command++) {
                    Answer answer = Caller.send(name + command, "key of " + name + command);
                    accepted = answer.accepted();
                    sent.put(name + command, accepted);
                    enough.countDown();
                    if (!accepted) {
                        others.add(answer);
                    }
                }
            }));
        }
        enough.await();
        postgresql.kill();
        bringBack = postgresql::start;
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(others).hasSize(CALLERS).allSatisfy(answer -> assertAway("a command", answer, SOON));

        comeBack();
        Set<String> accepted = new HashSet<>(sent.keySet());
        accepted.removeIf(parcel -> !sent.get(parcel));
        assertThat(Parcels.inStore("killed.").keySet()).as("what was answered is there").containsAll(accepted);
        sent.keySet().forEach(parcel -> Waiting.until("a retry is accepted", () -> Caller.send(parcel, "key of " + parcel).accepted()));
        CaughtUp.await();
        assertThat(Caller.isReady()).as("what died with the server does not make the first answer a false alarm").isTrue();
        assertThat(Parcels.inStore("killed.")).as("once each").hasSize(sent.size()).allSatisfy((parcel, events) -> assertThat(events).isOne());
        assertThat(Parcels.onTopic("killed.")).hasSize(sent.size()).allSatisfy((parcel, events) -> assertThat(events).containsExactly(1L));
    }

    @Test
    @DisplayName("frozen, with its connections open: no caller waits for long")
    void given_postgresql_is_frozen_then_nobody_waits_for_long() throws InterruptedException {
        assertThat(Caller.send("frozen.1").status()).isEqualTo(201);
        postgresql.freeze();
        bringBack = postgresql::thaw;
        Topics.publish("chassis-test.foreign.v1", "/scales", "weight:frozen.1", 1, "ParcelWeighed", "frozen.1", "{\"number\": \"frozen.1\", \"grams\": 55}");

        CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(Caller::isReady);
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        List<Thread> callers = new ArrayList<>();
        for (int round = 0; round < MORE_ROUNDS_THAN_THE_POOL_HAS_PLACES; round++) {
            String number = "frozen.9." + round;
            calls(number).forEach((name, call) ->
                    callers.add(Thread.startVirtualThread(() -> answers.put(name + " " + number, call.get()))));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(answers).hasSize(callers.size());
        answers.forEach((name, answer) -> assertAway(name, answer, SOON_THOUGH_FROZEN));
        assertThat(ready.join()).as("readiness says so").isFalse();

        comeBack();
        Waiting.until("commands are taken again", () -> Caller.send("frozen.2").accepted());
        Waiting.until("readiness says so", Caller::isReady);
        CaughtUp.await();
        assertThat(Parcels.onTopic("frozen.")).containsEntry("frozen.2", List.of(1L));
        assertThat(Caller.get("/v1/parcels/frozen.1").json().getInt("weight")).as("what came meanwhile").isEqualTo(55);
        assertThat(Caller.get("/v1/parked-records").json().getList("items.findAll { it.stream == 'weight:frozen.1' }")).isEmpty();
    }

    private void comeBack() {
        bringBack.run();
        bringBack = () -> { };
    }

    private static Map<String, Supplier<Answer>> calls(String parcel) {
        Map<String, Supplier<Answer>> calls = new HashMap<>();
        calls.put("a command", () -> Caller.send(parcel));
        calls.put("a command on something", () -> Caller.move(parcel, "Diss", "\"1\""));
        calls.put("a read", () -> Caller.get("/v1/parcels/" + parcel));
        calls.put("a list", () -> Caller.get("/v1/parcels"));
        calls.put("the feed", () -> Caller.get("/v1/events"));
        calls.put("the imports", () -> Caller.get("/v1/imports"));
        return calls;
    }

    private static void assertAway(String call, Answer answer, Duration within) {
        assertThat(answer.status()).as("%s: %s", call, answer).isEqualTo(503);
        assertThat(answer.header("Content-Type")).as(call).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).as(call).endsWith("database-away");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).as(call).isPositive();
        assertThat(answer.took()).as(call).isLessThan(within);
    }
}
