package org.goodschool.chassis.restore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.goodschool.chassis.restore.Store.Feed;
import org.goodschool.chassis.tally.TallyWriter;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.goodschool.chassis.testing.LogicalDump;
import org.goodschool.chassis.testing.Rebuilding;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The service's cluster is replaced by one that was restored, at the same address. With a profile of its own, and so with
 * servers of its own: what comes after lives in another Cluster.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(RestoreTest.InAClusterOfItsOwn.class)
@DisplayName("Proof 9: restore")
class RestoreTest {

    public static class InAClusterOfItsOwn implements QuarkusTestProfile {
    }

    private final EmbeddedPostgresql postgresql = EmbeddedPostgresql.running();

    @AfterEach
    void theRelayGoesOn() {
        Store.letRelay();
        CaughtUp.await();
    }

    @Test
    @DisplayName("from a logical dump into a new cluster: refused until it is rebased, then nothing is lost, doubled or reordered")
    void given_a_dump_restored_into_a_new_cluster_when_it_is_rebased_then_all_is_as_it_was_and_goes_on() throws Exception {
        Cluster.burnTransactions();
        inUse("dump");
        Feed before = Feed.read();
        List<String> sentBefore = Store.onTopics();
        assertThat(before.ids()).as("some wait behind the relay's checkpoint").hasSizeGreaterThan(sentBefore.size());
        LogicalDump dump = Cluster.dump();
        Map<String, List<String>> rows = Cluster.rows();

        Cluster.restoreIntoNew(dump);

        assertThat(ServiceDatabase.column("select count(*) from event where tx < feed_horizon()"))
                .as("what the feed would show of it").containsExactly("0");
        assertThatNothingWorks();
        assertThatThrownBy(() -> Cluster.execute("service_app", "select rebase_after_restore()")).hasMessageContaining("permission denied");
        assertThat(Cluster.rows()).as("nobody has touched it").isEqualTo(rows);

        assertThat(Cluster.rebase()).isPositive();
        Waiting.until("the service is ready", Store::isReady);

        assertThat(Cluster.rebase()).as("a second time").isZero();
        rows.remove("feed_clock");
        rows.forEach((table, as) -> assertThat(ServiceDatabase.rows(table)).as(table).isEqualTo(as));
        assertThat(Feed.read().ids()).isEqualTo(before.ids());
        for (int page = 0; page < before.cursors().size(); page++) {
            assertThat(Feed.read(before.cursors().get(page)).ids()).as("from a cursor that was given before")
                    .isEqualTo(before.ids().subList(Math.min(before.ids().size(), 7 * (page + 1)), before.ids().size()));
        }
        goesOn("dump", before, sentBefore);
    }

    @Test
    @DisplayName("a dump restored a second time, from a cluster that was itself restored, with an append on its way while it is rebased")
    void given_a_restored_cluster_when_it_is_dumped_and_restored_again_then_nothing_is_lost() throws Exception {
        Cluster.burnTransactions();
        inUse("first");
        Cluster.restoreIntoNew(Cluster.dump());
        assertThat(Cluster.rebase()).isPositive();
        Waiting.until("the service is ready", Store::isReady);
        Cluster.burnTransactions();
        Store.letRelay();
        Waiting.until("commands are taken", () -> Store.send("again").statusCode() == 201);
        CaughtUp.await();
        Feed before = Feed.read();

        Cluster.restoreIntoNew(Cluster.dump());
        assertThatNothingWorks();
        List<String> expected = new ArrayList<>(before.ids());
        expected.add(Cluster.rebaseWhileAnAppendWaits("late"));

        Waiting.until("the service is ready", Store::isReady);
        Waiting.until("the feed has it", () -> Feed.read().ids().size() == expected.size());
        assertThat(Feed.read().ids()).isEqualTo(expected);
        Store.move("again", "Diss", 1).then().statusCode(200);
        Waiting.until("the feed has it", () -> Feed.read().ids().size() > expected.size());
        assertThat(Feed.read().ids().subList(0, expected.size())).isEqualTo(expected);
    }

    @Test
    @DisplayName("from a copy of the files and the log, taken while commands go on: nothing is lost, and there is nothing to rebase")
    void given_a_copy_of_the_files_and_the_log_then_every_accepted_command_is_there() throws Exception {
        Path archive = Files.createTempDirectory("goodschool-wal");
        FileBackup.archiveTo(postgresql, archive);
        Waiting.until("the service is ready", Store::isReady);
        List<String> accepted = new ArrayList<>();
        accepted.add(sent("copy.0"));
        Path copy = FileBackup.take(postgresql, during -> accepted.add(sent("copy.during." + during)));
        inUse("copy");
        accepted.add(sent("copy.last"));
        Feed before = Feed.read();
        List<String> sentBefore = Store.onTopics();
        Map<String, List<String>> rows = Cluster.rows();

        postgresql.kill();
        FileBackup.prepareRecovery(copy, archive, postgresql.data());
        postgresql.startOn(copy);
        Waiting.until("it has recovered", () -> ServiceDatabase.column("select pg_is_in_recovery()").equals(List.of("f")));

        assertThat(ServiceDatabase.column("select rebase_needed()")).containsExactly("f");
        assertThat(Cluster.rebase()).as("it does nothing where there is no need").isZero();
        Waiting.until("the service is ready", Store::isReady);
        rows.forEach((table, as) -> assertThat(ServiceDatabase.rows(table)).as(table).isEqualTo(as));
        assertThat(Feed.read().ids()).isEqualTo(before.ids());
        accepted.forEach(parcel -> Store.get("/v1/parcels/" + parcel).then().statusCode(200));
        goesOn("copy", before, sentBefore);
    }

    /**
     * Events of transactions that ended in another order than they began, some of them relayed and some not; received
     * events; a record that is parked and one that waits behind it; answers under their keys.
     */
    private static void inUse(String name) throws SQLException {
        Waiting.until("the service is ready", Store::isReady);
        for (int parcel = 0; parcel < 5; parcel++) {
            sent(name + "." + parcel);
            Store.weigh(name + "." + parcel, 1, 10);
        }
        interleaved(name + "-before");
        Store.weigh(name + ".0", 2, -1);
        Store.weigh(name + ".0", 3, 5);
        CaughtUp.await();
        Store.holdRelay();
        for (int parcel = 0; parcel < 5; parcel++) {
            Store.move(name + "." + parcel, "Diss", 1).then().statusCode(200);
        }
        interleaved(name + "-after");
    }

    /** The transaction that is older ends last, and one stream is written by both. */
    private static void interleaved(String tally) throws SQLException {
        try (Connection older = Cluster.app(); Connection younger = Cluster.app()) {
            older.setAutoCommit(false);
            TallyWriter.mark(older, "public", List.of(tally + "-1"), 2, any -> -1, Instant.now());
            TallyWriter.mark(younger, "public", List.of(tally + "-2", tally + "-3"), 1, any -> -1, Instant.now());
            TallyWriter.mark(older, "public", List.of(tally + "-3"), 2, any -> -1, Instant.now());
            older.commit();
        }
    }

    private void goesOn(String name, Feed before, List<String> sentBefore) {
        Store.send(name + ".0").then().statusCode(201);
        Store.move(name + ".1", "Ely", 1).then().statusCode(412);
        Store.move(name + ".1", "Ely", 2).then().statusCode(200);
        sent(name + ".new");
        assertThat(Feed.read().ids().subList(0, before.ids().size())).as("new ones come after the old").isEqualTo(before.ids());
        assertThat(Store.onTopics()).as("the lease is with another process").isEqualTo(sentBefore);

        Store.letRelay();
        Store.weigh(name + ".1", 2, 7);
        CaughtUp.await();
        List<String> ids = Feed.read().ids();
        assertThat(ids).hasSize(before.ids().size() + 2).doesNotHaveDuplicates();
        assertThat(Store.onTopics()).containsAll(sentBefore).containsExactlyInAnyOrderElementsOf(ids);
        Map<String, List<Long>> versions = new HashMap<>();
        ServiceDatabase.column("select stream_id || ' ' || version from stream").forEach(stream -> versions.put(
                stream.substring(0, stream.indexOf(' ')),
                LongStream.rangeClosed(1, Long.parseLong(stream.substring(stream.indexOf(' ') + 1))).boxed().toList()));
        assertThat(Store.sequences()).isEqualTo(versions);

        assertThat(Store.weight(name + ".1")).isEqualTo(17);
        assertThat(Store.weight(name + ".0")).as("what is parked is parked").isEqualTo(10);
        JsonPath parked = Store.get("/v1/parked-records").jsonPath();
        List<Integer> waiting = parked.getList("items.findAll { it.stream == 'weight:" + name + ".0' }.id");
        assertThat(waiting).hasSize(2);
        given().auth().oauth2(Tokens.withRoles("operator")).contentType("application/json")
                .body("{\"reason\": \"no parcel weighs less than nothing\"}")
                .post("/v1/parked-records/" + waiting.getFirst() + "/discard").then().statusCode(200);
        Waiting.until("what waited behind it is handled", () -> Store.weight(name + ".0") == 15);
        for (String projection : Rebuilding.projections()) {
            assertThat(Rebuilding.rebuild(projection).getInt("lastRebuild.rowsChanged")).as(projection).isZero();
        }
    }

    private static String sent(String parcel) {
        Store.send(parcel).then().statusCode(201);
        return parcel;
    }

    private static void assertThatNothingWorks() {
        Waiting.until("readiness says what to do", () -> {
            Response health = given().get("/q/health/ready");
            return health.statusCode() == 503 && health.asString().contains("select rebase_after_restore()");
        });
        Store.send("never").then().statusCode(503);
        Store.get("/v1/events").then().statusCode(503);
        Store.get("/v1/parcels").then().statusCode(503);
    }
}
