package org.goodschool.chassis.command;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.parcel.Parcel;
import org.goodschool.chassis.parcel.ParcelEvent;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Commands that arrive together are made durable together, and yet each is answered for itself. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SharedTransactionsTest {

    private static final int AT_ONCE = 64;

    @Inject
    UnitsOfWork units;

    @Inject
    EventStore store;

    @Test
    void given_many_commands_at_once_on_different_streams_then_each_has_its_event_and_its_answer() {
        List<Response> answers = atOnce(n -> send("S1-" + n, "Lynn"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers).extracting(answer -> answer.<String>path("number"))
                .containsExactlyElementsOf(IntStream.range(0, AT_ONCE).mapToObj(n -> "S1-" + n).toList());
        assertThat(IntStream.range(0, AT_ONCE).boxed()).allSatisfy(n -> assertThat(events("S1-" + n)).hasSize(1));
    }

    @Test
    void given_refused_commands_among_them_then_only_those_are_refused() {
        send("S2-0", "Lynn").then().statusCode(201);

        List<Response> answers = atOnce(n -> send("S2-" + (n % 2 == 0 ? 0 : n), "Holt"));

        for (int n = 0; n < AT_ONCE; n++) {
            assertThat(answers.get(n).statusCode()).isEqualTo(n % 2 == 0 ? 409 : 201);
        }
        assertThat(events("S2-0")).hasSize(1);
    }

    @Test
    void given_one_that_the_database_refuses_then_the_others_do_not_suffer() {
        List<Response> answers = atOnce(n -> send("S3-" + n, n == 20 ? "Atlantis" : "Diss"));

        for (int n = 0; n < AT_ONCE; n++) {
            assertThat(answers.get(n).statusCode()).isEqualTo(n == 20 ? 500 : 201);
            assertThat(events("S3-" + n)).hasSize(n == 20 ? 0 : 1);
        }
    }

    @Test
    void given_many_commands_at_once_on_one_stream_then_they_take_their_turns() {
        send("S4", "Lynn").then().statusCode(201);

        List<Response> answers = atOnce(n -> given().auth().oauth2(Tokens.withRoles("operator")).header("If-Match", "*")
                .contentType("application/json").body("{\"town\": \"T" + n + "\", \"on\": \"2026-01-06\"}").post("/v1/parcels/S4/move"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        List<RecordedEvent<ParcelEvent>> events = events("S4");
        assertThat(events).extracting(RecordedEvent::version)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, AT_ONCE + 1).boxed().toList());
        assertThat(answers).extracting(answer -> answer.header("ETag")).doesNotHaveDuplicates();
    }

    private static Response send(String number, String town) {
        return given().auth().oauth2(Tokens.withRoles("operator")).contentType("application/json")
                .body("{\"number\": \"" + number + "\", \"town\": \"" + town + "\", \"on\": \"2026-01-05\"}").post("/v1/parcels");
    }

    private List<RecordedEvent<ParcelEvent>> events(String number) {
        return units.run(work -> store.read(work.session(), Parcel.AGGREGATE, number)).await().atMost(Duration.ofSeconds(10));
    }

    private static List<Response> atOnce(IntFunction<Response> request) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Response>> answers = threads.invokeAll(
                    IntStream.range(0, AT_ONCE).<Callable<Response>>mapToObj(n -> () -> request.apply(n)).toList());
            var all = new ArrayList<Response>();
            for (Future<Response> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
