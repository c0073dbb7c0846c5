package org.goodschool.chassis.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Waiting;
import org.junit.jupiter.api.Test;

/**
 * Proof 11: one key, one effect and one answer, whoever comes twice, at once, without waiting for the answer or while the
 * database is torn away; and no key without its effect. {@code -Dgoodschool.seed=N} repeats a run's random moments.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class IdempotencyKeyTest {

    private static final long SEED = Long.getLong("goodschool.seed", System.nanoTime());
    private static final int AT_ONCE = 16;
    private static final int PURGED = 2500;

    @TestHTTPResource
    URI service;

    @Test
    void given_the_same_key_and_body_then_the_same_answer_and_one_effect() {
        Response first = send("officer", "same", "same");
        Response again = send("officer", "same", "same");

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", first.header("ETag"))
                .header("Location", first.header("Location")).body(equalTo(first.asString()));
        assertThat(events("same")).isEqualTo(1);
    }

    @Test
    void given_the_same_key_and_body_many_times_at_once_then_one_effect_and_one_answer() throws Exception {
        for (int round = 0; round < 5; round++) {
            String parcel = "atonce" + round;
            List<Response> answers = atOnce(Collections.nCopies(AT_ONCE, () -> send("officer", parcel, parcel)));

            assertThat(events(parcel)).isEqualTo(1);
            assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).extracting(Response::asString)
                    .containsOnly(send("officer", parcel, parcel).asString());
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 409)
                    .allSatisfy(answer -> answer.then().body("code", equalTo("still-running")));
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201 && answer.header("Idempotency-Replayed") == null)
                    .as("carried out, not replayed").hasSize(1);
        }
    }

    @Test
    void given_another_body_or_address_under_the_key_then_422_and_nothing_happens() {
        send("officer", "other-1", "k-other").then().statusCode(201);

        send("officer", "other-2", "k-other").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        with("officer", "k-other").header("If-Match", "\"1\"").body(body("other-1")).post("/v1/parcels/other-1/move")
                .then().statusCode(400);
        with("officer", "k-other").header("If-Match", "\"1\"").body("{\"town\": \"Diss\", \"on\": \"2026-01-06\"}")
                .post("/v1/parcels/other-1/move").then().statusCode(422);
        assertThat(events("other-1")).isEqualTo(1);
        assertThat(events("other-2")).isZero();
    }

    @Test
    void given_the_same_key_of_another_officer_then_it_is_another_key() {
        send("officer-1", "mine", "shared-key").then().statusCode(201);
        send("officer-2", "yours", "shared-key").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(events("yours")).isEqualTo(1);
    }

    @Test
    void given_a_refused_command_then_its_key_is_as_new() {
        send("officer", "taken", "k-first").then().statusCode(201);

        send("officer", "taken", "k-refused").then().statusCode(409).body("code", equalTo("already-sent"));
        with("officer", "k-refused").body("{}").post("/v1/parcels").then().statusCode(400);
        assertThat(keys("k-refused")).isZero();
        send("officer", "free", "k-refused").then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void given_a_caller_that_is_gone_before_the_commit_when_it_asks_again_then_it_gets_the_answer() throws Exception {
        try (Connection holding = EmbeddedPostgresql.running().connect("service", "postgres"); var insert = holding.createStatement()) {
            holding.setAutoCommit(false);
            insert.execute("insert into stream values ('parcel:gone', 1, '1', now())");
            sendAndHangUp("gone", () -> count("pg_stat_activity where datname = 'service' and wait_event_type = 'Lock'"
                    + " and query like '%append_events%'") == 1);
            holding.rollback();
        }
        Waiting.until("the command is carried out", () -> events("gone") == 1);

        untilAnswered("gone").then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", "\"1\"");
        assertThat(events("gone")).isEqualTo(1);
    }

    @Test
    void given_callers_that_hang_up_at_once_when_they_ask_again_then_each_has_one_effect() throws Exception {
        List<String> parcels = IntStream.range(0, 30).mapToObj(i -> "hangup" + i).toList();
        atOnce(parcels.stream().<Callable<Response>>map(parcel -> () -> {
            sendAndHangUp(parcel, () -> true);
            return untilAnswered(parcel);
        }).toList()).forEach(answer -> answer.then().statusCode(201));

        assertThat(count("event where stream_id like 'parcel:hangup%'")).isEqualTo(parcels.size());
    }

    @Test
    void given_connections_that_are_torn_at_random_moments_then_no_key_is_without_effect_and_no_effect_without_key()
            throws Exception {
        List<String> parcels = IntStream.range(0, 160).mapToObj(i -> "torn" + i).toList();
        AtomicBoolean sending = new AtomicBoolean(true);
        List<Response> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> tearing = threads.submit(() -> tearConnections(sending));
            answers = atOnce(parcels.stream().<Callable<Response>>map(parcel -> () -> send("officer", parcel, parcel)).toList());
            sending.set(false);
            assertThat(tearing.get()).as("connections torn").isPositive();
        }
        assertThat(answers).extracting(Response::statusCode).as("seed " + SEED).contains(201).isSubsetOf(201, 409, 503);
        List<String> effects = ServiceDatabase.column("select substr(stream_id, 8) from stream where stream_id like 'parcel:torn%' order by 1");
        assertThat(parcels.stream().filter(parcel -> keys(parcel) > 0).sorted().toList()).as("seed " + SEED).isEqualTo(effects);
        assertThat(effects).containsAll(IntStream.range(0, parcels.size()).filter(i -> answers.get(i).statusCode() == 201)
                .mapToObj(parcels::get).toList());

        assertThat(atOnce(parcels.stream().<Callable<Response>>map(parcel -> () -> untilAnswered(parcel)).toList()))
                .extracting(Response::statusCode).containsOnly(201);
        assertThat(count("event where stream_id like 'parcel:torn%'")).isEqualTo(parcels.size());
        assertThat(count("parcel where number like 'torn%'")).isEqualTo(parcels.size());
        CaughtUp.await();
        assertThat(count("parked_record where stream like 'parcel:torn%'")).isZero();
    }

    @Test
    void given_answers_that_were_kept_for_seven_days_then_they_go_and_younger_ones_stay() {
        ServiceDatabase.column("""
                insert into idempotency_key (actor, key, request_hash, status, headers, recorded_at)
                select 'officer', encode(sha256(convert_to('old-' || n, 'UTF8')), 'hex'), '', 200, '{}', now() - interval '7 days 1 minute' from generate_series(1, %d) n
                returning key""".formatted(PURGED));
        ServiceDatabase.column("""
                insert into idempotency_key (actor, key, request_hash, status, headers, recorded_at)
                values ('officer', encode(sha256('young'), 'hex'), '', 200, '{}', now() - interval '6 days 23 hours') returning key""");

        Waiting.until("the old answers are gone", () -> count("idempotency_key where recorded_at < now() - interval '7 days'") == 0);
        assertThat(keys("young")).isEqualTo(1);
        send("officer", "anew", "old-1").then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    private static RequestSpecification with(String officer, String key) {
        return given().auth().oauth2(Tokens.forUser(officer, "operator")).contentType("application/json").header("Idempotency-Key", key);
    }

    private static Response send(String officer, String parcel, String key) {
        return with(officer, key).body(body(parcel)).post("/v1/parcels");
    }

    private static String body(String parcel) {
        return "{\"number\": \"" + parcel + "\", \"town\": \"Lynn\", \"on\": \"2026-01-05\"}";
    }

    /** As a caller does that was told to come again. */
    private static Response untilAnswered(String parcel) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        Response answer = send("officer", parcel, parcel);
        while ((answer.statusCode() == 409 || answer.statusCode() == 503) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            answer = send("officer", parcel, parcel);
        }
        return answer;
    }

    /** The request goes out whole, and nobody is there for the answer. */
    private void sendAndHangUp(String parcel, BooleanSupplier when) throws IOException {
        byte[] body = body(parcel).getBytes(StandardCharsets.UTF_8);
        String head = """
                POST /v1/parcels HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Idempotency-Key: %s
                Content-Length: %d

                """.formatted(Tokens.forUser("officer", "operator"), parcel, body.length).replace("\n", "\r\n");
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            Waiting.until("the request is on its way", when);
        }
    }

    /** @return how many */
    private static int tearConnections(AtomicBoolean sending) {
        Random random = new Random(SEED);
        int torn = 0;
        while (sending.get()) {
            torn += ServiceDatabase.column("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'service_app'"
                    + " and state <> 'idle' order by random() limit 1").size();
            LockSupport.parkNanos(Duration.ofMillis(10 + random.nextInt(60)).toNanos());
        }
        return torn;
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static long events(String parcel) {
        return count("event where stream_id = 'parcel:" + parcel + "'");
    }

    private static long keys(String key) {
        return count("idempotency_key where key = encode(sha256('" + key + "'), 'hex')");
    }

    private static long count(String what) {
        return Long.parseLong(ServiceDatabase.column("select count(*) from " + what).getFirst());
    }
}
