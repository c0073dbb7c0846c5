package org.goodschool.chassis.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.goodschool.chassis.tally.TallyWriter;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.goodschool.chassis.testing.Waiting;
import org.junit.jupiter.api.Test;

/** An agent that does nothing any more shows, and so does a transaction that everybody waits for. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StuckTest {

    @Test
    void given_a_relay_that_has_moved_nothing_for_minutes_with_events_waiting_then_the_lag_group_is_down() throws SQLException {
        CaughtUp.await();
        execute("service", "update relay set holder = 'a dead process', fencing = fencing + 1,"
                + " leased_until = clock_timestamp() + interval '1 hour', moved_at = now() - interval '10 minutes'");
        try (Connection connection = EmbeddedPostgresql.running().connect("service", "service_app")) {
            TallyWriter.mark(connection, "public", List.of("stuck"), 1, tally -> -1, Instant.now().minusSeconds(600));
        }
        assertThat(status("relay")).isEqualTo("DOWN");
        given().get("/q/health/ready").then().statusCode(200);

        execute("service", "update relay set leased_until = '-infinity'");
        CaughtUp.await();
        assertThat(status("relay")).isEqualTo("UP");
    }

    @Test
    void given_a_transaction_left_open_in_another_database_then_the_age_of_the_horizon_grows_until_it_ends() throws SQLException {
        try (Connection forgotten = EmbeddedPostgresql.running().connect("postgres", "postgres"); var write = forgotten.createStatement()) {
            forgotten.setAutoCommit(false);
            write.execute("select pg_current_xact_id()");
            Waiting.until("the horizon has an age", () -> horizonAge() >= 1);
            forgotten.rollback();
        }
        Waiting.until("the horizon has none any more", () -> horizonAge() == 0);
    }

    private static String status(String agent) {
        JsonPath health = given().get("/q/health/group/lag").jsonPath();
        return health.getString("checks.find { it.name == '" + agent + "' }.status");
    }

    private static double horizonAge() {
        return given().get("/q/metrics").asString().lines().filter(line -> line.startsWith("goodschool_feed_horizon_age_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).findFirst().orElseThrow();
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection = EmbeddedPostgresql.running().connect(database, "postgres"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
