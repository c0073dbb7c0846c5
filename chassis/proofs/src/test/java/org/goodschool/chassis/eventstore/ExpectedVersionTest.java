package org.goodschool.chassis.eventstore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.goodschool.chassis.eventstore.ExpectedVersion.Any;
import org.goodschool.chassis.eventstore.ExpectedVersion.Exact;
import org.goodschool.chassis.eventstore.ExpectedVersion.Exists;
import org.goodschool.chassis.eventstore.ExpectedVersion.None;
import org.goodschool.chassis.tally.Tally;
import org.goodschool.chassis.tally.TallyEvent.TallyMarked;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proof 1: what a writer believes of a stream is compared with the stream itself, whoever else writes. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExpectedVersionTest {

    private static final int WRITERS = 16;
    private static final int SEEN = 3;
    private static final Metadata METADATA = new Metadata("test", "test", null, null);

    @Inject
    EventStore store;

    @Inject
    Transactions transactions;

    /** The writer has seen version 3; the stream is not there, at 2 (older), at 3 (equal) or at 4 (newer). */
    @ParameterizedTest(name = "expecting {0}, of a stream that is {1}: {2}")
    @CsvSource(textBlock = """
            none,   absent, accepted
            none,   older,  refused
            none,   equal,  refused
            none,   newer,  refused
            exact,  absent, refused
            exact,  older,  refused
            exact,  equal,  accepted
            exact,  newer,  refused
            any,    absent, accepted
            any,    older,  accepted
            any,    equal,  accepted
            any,    newer,  accepted
            exists, absent, refused
            exists, older,  accepted
            exists, equal,  accepted
            exists, newer,  accepted
            """)
    void given_a_stream_when_appended_to_with_an_expectation(String expected, String stream, String outcome) {
        String tally = "x-" + expected + "-" + stream;
        int before = switch (stream) {
            case "absent" -> 0;
            case "older" -> SEEN - 1;
            case "equal" -> SEEN;
            case "newer" -> SEEN + 1;
            default -> throw new IllegalArgumentException(stream);
        };
        for (int version = 0; version < before; version++) {
            append(tally, ExpectedVersion.of(version), 1);
        }

        if (outcome.equals("accepted")) {
            append(tally, expectation(expected), 2);
            assertThat(versions(tally)).containsExactlyElementsOf(upTo(before + 2));
        } else {
            assertThatThrownBy(() -> append(tally, expectation(expected), 2)).isInstanceOf(StaleStreamException.class);
            assertThat(versions(tally)).containsExactlyElementsOf(upTo(before));
        }
    }

    @Test
    void given_two_streams_of_which_one_has_moved_on_then_neither_is_appended_to() {
        append("both-a", new None(), 1);
        append("both-b", new None(), 2);

        Batch batch = new Batch();
        add(batch, "both-a", new Exact(1), 1);
        add(batch, "both-b", new Exact(1), 1);

        assertThatThrownBy(() -> append(batch)).isInstanceOf(StaleStreamException.class);
        assertThat(versions("both-a")).containsExactly(1L);
        assertThat(versions("both-b")).containsExactly(1L, 2L);
    }

    @Test
    void given_sixteen_writers_that_have_seen_the_same_version_then_exactly_one_wins_each_and_no_version_is_left_out()
            throws Exception {
        int rounds = 40;
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int round = 0; round < rounds; round++) {
                ExpectedVersion seen = ExpectedVersion.of(round);
                List<Callable<Boolean>> attempts = Collections.nCopies(WRITERS, () -> {
                    together.await();
                    try {
                        append("contended", seen, 1);
                        return true;
                    } catch (StaleStreamException lost) {
                        return false;
                    }
                });
                assertThat(results(writers.invokeAll(attempts))).as("round " + round).containsOnlyOnce(true);
            }
        }
        assertThat(versions("contended")).containsExactlyElementsOf(upTo(rounds));
    }

    @Test
    void given_sixteen_writers_that_take_whatever_version_there_is_then_all_win_and_no_version_is_given_twice()
            throws Exception {
        int each = 10;
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            results(writers.invokeAll(Collections.nCopies(WRITERS, () -> {
                for (int i = 0; i < each; i++) {
                    append("crowded", new Any(), 1 + i % 3);
                }
                return true;
            })));
        }
        int events = WRITERS * IntStream.range(0, each).map(i -> 1 + i % 3).sum();
        assertThat(versions("crowded")).containsExactlyElementsOf(upTo(events));
    }

    @Test
    void given_sixteen_commands_with_the_same_etag_then_one_succeeds_and_fifteen_are_told_that_it_is_stale() throws Exception {
        int rounds = 3;
        officer().body("{\"number\": \"X16\", \"town\": \"Lynn\", \"on\": \"2026-01-05\"}").post("/v1/parcels")
                .then().statusCode(201);
        try (var officers = Executors.newFixedThreadPool(WRITERS)) {
            for (int version = 1; version <= rounds; version++) {
                String etag = "\"" + version + "\"";
                List<Callable<Integer>> moves = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    String body = "{\"town\": \"Town %d of round %d\", \"on\": \"2026-01-06\"}".formatted(i, version);
                    moves.add(() -> officer().header("If-Match", etag).body(body).post("/v1/parcels/X16/move").statusCode());
                }
                List<Integer> statuses = results(officers.invokeAll(moves));
                assertThat(statuses).containsOnlyOnce(200).filteredOn(status -> status == 412).hasSize(WRITERS - 1);
            }
        }
        given().auth().oauth2(Tokens.withRoles("reader")).get("/v1/parcels/X16")
                .then().header("ETag", "\"" + (rounds + 1) + "\"");
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Tokens.withRoles("operator")).contentType("application/json");
    }

    private static ExpectedVersion expectation(String name) {
        return switch (name) {
            case "none" -> new None();
            case "exact" -> new Exact(SEEN);
            case "any" -> new Any();
            case "exists" -> new Exists();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void append(String tally, ExpectedVersion expected, int marks) {
        append(add(new Batch(), tally, expected, marks));
    }

    private void append(Batch batch) {
        transactions.in(session -> store.append(session, batch, Instant.now())).await().atMost(Duration.ofSeconds(20));
    }

    private static Batch add(Batch batch, String tally, ExpectedVersion expected, int marks) {
        for (int i = 0; i < marks; i++) {
            batch.add(Tally.AGGREGATE.streamId(tally), expected, UUID.randomUUID(), new TallyMarked(tally, "test"), METADATA);
        }
        return batch;
    }

    private List<Long> versions(String tally) {
        return transactions.in(session -> store.read(session, Tally.AGGREGATE, tally))
                .await().atMost(Duration.ofSeconds(20)).stream().map(RecordedEvent::version).toList();
    }

    private static List<Long> upTo(long version) {
        return LongStream.rangeClosed(1, version).boxed().toList();
    }

    private static <T> List<T> results(List<Future<T>> futures) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
