package org.goodschool.chassis.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Rebuilding;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildTest {

    private static final int WRITERS = 4;

    /** What the parcels should be, worked out from the events without any of the service's code. */
    private static final String FROM_EVENTS = """
            select (split_part(stream_id, ':', 2), data ->> 'town', version)::text from event e
            where stream_id like 'parcel:%'
              and version = (select version from stream s where s.stream_id = e.stream_id)
            order by 1""";

    private static final String SERVED = "select (number, town, version)::text from parcel order by 1";

    @Inject
    SentParcels parcels;

    private static List<Future<?>> submit(ExecutorService threads, int count, Callable<?> work) {
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            futures.add(threads.submit(work));
        }
        return futures;
    }

    @Test
    void given_four_writers_and_a_reader_when_rebuilt_then_nothing_stops_and_the_result_equals_the_live_one_row_by_row()
            throws Exception {
        parcels.history("RB-A", 1000, 10);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = submit(threads, WRITERS, () -> {
                int moves = 0;
                while (!over.get()) {
                    parcels.move("RB-A" + moves % 500, "Moved " + System.nanoTime());
                    moves++;
                }
                return moves;
            });
            List<Future<?>> readers = submit(threads, 1, () -> {
                int reads = 0;
                while (!over.get()) {
                    Response answer = given().auth().oauth2(Tokens.withRoles("reader")).get("/v1/parcels?limit=1000");
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.jsonPath().getList("items")).hasSize(1000);
                    reads++;
                }
                return reads;
            });

            List<JsonPath> rebuilt = List.of(Rebuilding.rebuild("parcel"), Rebuilding.rebuild("parcel"));

            over.set(true);
            for (Future<?> worker : List.of(writers, readers).stream().flatMap(List::stream).toList()) {
                assertThat((Integer) worker.get()).as("what each writer and reader got done meanwhile").isPositive();
            }
            rebuilt.forEach(each -> Rebuilding.assertDone(each, 0));
            assertThat(rebuilt.getLast().getLong("lastRebuild.events")).as("events, more of them at the second time")
                    .isGreaterThan(rebuilt.getFirst().getLong("lastRebuild.events"));
        }
        assertThat(ServiceDatabase.column(SERVED)).isEqualTo(ServiceDatabase.column(FROM_EVENTS));
    }

    @Test
    void given_events_of_another_service_when_rebuilt_from_the_inbox_then_it_equals_the_live_one_and_nothing_follows_again() {
        Topics.publish("chassis-test.foreign.v1", IntStream.range(0, 300).mapToObj(i -> Topics.event("/scales", "weight:RB-W" + i % 30,
                i / 30 + 1, "ParcelWeighed", "RB-W" + i % 30, "{\"number\": \"RB-W" + i % 30 + "\", \"grams\": " + 10 * i + "}")).toList());
        CaughtUp.await();
        List<String> live = ServiceDatabase.rows("parcel_weight");
        assertThat(live).hasSizeGreaterThanOrEqualTo(30);
        String followed = "select count(*) from event where stream_id like 'tally:heavy-RB-W%'";
        assertThat(ServiceDatabase.column(followed)).containsExactly("200");

        Rebuilding.assertDone(Rebuilding.rebuild("parcel_weight"), 0);
        ServiceDatabase.execute("update parcel_weight set weight = weight + 1 where number like 'RB-W1%'");
        Rebuilding.assertDone(Rebuilding.rebuild("parcel_weight"), 11);

        assertThat(ServiceDatabase.rows("parcel_weight")).isEqualTo(live);
        assertThat(ServiceDatabase.column(followed)).as("what followed when they came does not follow again").containsExactly("200");
    }

    @Test
    void given_a_database_that_crashes_before_what_is_filled_is_adopted_then_the_rebuild_loses_nothing() throws Exception {
        parcels.history("RB-CRASH", 20, 3);
        String live = ServiceDatabase.column("select count(*) from parcel").getFirst();
        try (Connection holder = ServiceDatabase.connect(); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table stream in row exclusive mode");
            var own = statement.executeQuery("select pg_backend_pid()");
            own.next();
            Rebuilding.start("parcel").then().statusCode(202);
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
                    .until(() -> ServiceDatabase.column("select count(*) from rebuild.parcel").getFirst().equals(live));
            // the server takes a process of its that was killed for a crash of the whole
            ProcessHandle.of(own.getLong(1)).orElseThrow().destroyForcibly();
        } catch (SQLException crashed) {
            // the holder's connection went with it
        }
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions()
                .until(() -> !"RUNNING".equals(Rebuilding.look("parcel").getString("lastRebuild.state")));

        Rebuilding.assertDone(Rebuilding.look("parcel"), 0);
        assertThat(ServiceDatabase.column(SERVED)).isEqualTo(ServiceDatabase.column(FROM_EVENTS)).hasSize(Integer.parseInt(live));
    }

    @Test
    void given_rows_that_are_wrong_missing_and_too_many_when_rebuilt_then_they_are_mended_and_counted() {
        parcels.history("RB-B", 5, 3);
        ServiceDatabase.execute("update parcel set town = 'Nowhere' where number = 'RB-B1'");
        ServiceDatabase.execute("delete from parcel where number = 'RB-B2'");
        ServiceDatabase.execute("insert into parcel values ('RB-NEVER', 'Nowhere', 1)");

        Rebuilding.assertDone(Rebuilding.rebuild("parcel"), 3);

        assertThat(ServiceDatabase.column(SERVED)).isEqualTo(ServiceDatabase.column(FROM_EVENTS));
        assertThat(Rebuilding.look("parcel").getString("lastRebuild.actor")).isEqualTo("operator-1");
        assertThat(ServiceDatabase.column("select tablename from pg_tables where schemaname = 'rebuild'")).isEmpty();
    }

    @Test
    void given_a_rebuild_whose_process_died_when_asked_again_then_it_begins_anew() {
        ServiceDatabase.execute("""
                insert into projection_rebuild (id, name, state, actor, events, moved_at)
                values (gen_random_uuid(), 'parcel', 'RUNNING', 'operator-0', 17, now() - interval '2 minutes')""");
        ServiceDatabase.execute("create unlogged table rebuild.parcel (like parcel including all)");
        ServiceDatabase.execute("insert into rebuild.parcel values ('RB-HALF', 'Halfway', 1)");

        Rebuilding.assertDone(Rebuilding.rebuild("parcel"), 0);

        assertThat(ServiceDatabase.column("select failure from projection_rebuild where actor = 'operator-0'"))
                .containsExactly("the process that ran it has died");
        assertThat(ServiceDatabase.column("select number from parcel where number = 'RB-HALF'")).isEmpty();
    }

    @Test
    void given_a_rebuild_under_way_then_a_second_is_refused_and_one_that_lost_its_place_changes_nothing() throws SQLException {
        parcels.history("RB-E", 3, 1);
        String lost;
        try (Connection appending = ServiceDatabase.connect()) {
            appending.setAutoCommit(false);
            appending.createStatement().execute("lock table stream in row exclusive mode");
            lost = Rebuilding.start("parcel").then().statusCode(202).extract().path("lastRebuild.id");
            Rebuilding.start("parcel").then().statusCode(409).body("code", equalTo("rebuild-running"));

            ServiceDatabase.execute("update projection_rebuild set moved_at = now() - interval '2 minutes', state = 'FAILED', "
                    + "failure = 'taken for dead' where id = '" + lost + "'");
            Rebuilding.start("parcel").then().statusCode(202);
            appending.rollback();
        }
        Rebuilding.assertDone(Rebuilding.ended("parcel"), 0);
        assertThat(Rebuilding.look("parcel").getString("lastRebuild.id")).isNotEqualTo(lost);
        assertThat(ServiceDatabase.column("select state || ' ' || failure from projection_rebuild where id = '" + lost + "'"))
                .containsExactly("FAILED taken for dead");
    }

    @Test
    void given_the_same_request_twice_under_one_key_then_one_rebuild() {
        Response first = keyed();
        Response second = keyed();

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.header("Location")).endsWith("/v1/projections/parcel");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Rebuilding.ended("parcel").getString("lastRebuild.id")).isEqualTo(first.path("lastRebuild.id"));
    }

    private static Response keyed() {
        return given().auth().oauth2(Tokens.withRoles("operator")).header("Idempotency-Key", "rebuild-once")
                .post("/v1/projections/parcel/rebuild");
    }

    @Test
    void given_another_role_or_no_such_projection_then_nothing_is_rebuilt() {
        given().auth().oauth2(Tokens.withRoles("reader")).post("/v1/projections/parcel/rebuild").then().statusCode(403);
        Rebuilding.start("event").then().statusCode(404);
        assertThat(Rebuilding.projections()).containsExactly("parcel", "parcel_weight");
    }
}
