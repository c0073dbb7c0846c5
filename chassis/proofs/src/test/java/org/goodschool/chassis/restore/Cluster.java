package org.goodschool.chassis.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.goodschool.chassis.tally.TallyWriter;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.goodschool.chassis.testing.LogicalDump;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Waiting;

/** The service's cluster in the hands of its administrator: dumped, put in the place of another, and rebased. */
final class Cluster {

    /** So many that the new cluster is still far behind them when the test looks, whatever its service tries meanwhile. */
    private static final int TRANSACTIONS_OF_AN_OLD_CLUSTER = 50_000;

    private static final EmbeddedPostgresql POSTGRESQL = EmbeddedPostgresql.running();

    private Cluster() {
    }

    static LogicalDump dump() throws SQLException {
        try (Connection connection = ServiceDatabase.connect()) {
            return LogicalDump.of(connection);
        }
    }

    static void restoreIntoNew(LogicalDump dump) throws IOException, SQLException {
        POSTGRESQL.stop();
        POSTGRESQL.startOn(Files.createTempDirectory("goodschool-restored"));
        POSTGRESQL.createDatabase("service");
        // as the service would be stopped
        POSTGRESQL.execute("alter role service_app nologin");
        Flyway.configure().dataSource("jdbc:postgresql://127.0.0.1:" + POSTGRESQL.port() + "/service", "service_owner", "")
                .locations("db/chassis", "db/migration").outOfOrder(true).placeholders(Map.of("app_role", "service_app"))
                .load().migrate();
        try (Connection connection = ServiceDatabase.connect()) {
            dump.restoreInto(connection);
        }
        POSTGRESQL.execute("alter role service_app login");
    }

    static long rebase() throws SQLException {
        try (Connection owner = POSTGRESQL.connect("service", "service_owner")) {
            return rebase(owner);
        }
    }

    private static long rebase(Connection owner) throws SQLException {
        try (var statement = owner.createStatement(); var answer = statement.executeQuery("select rebase_after_restore()")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** @return the id of the event, of a transaction that has begun before the rebase is over */
    static String rebaseWhileAnAppendWaits(String tally) throws Exception {
        try (Connection owner = POSTGRESQL.connect("service", "service_owner"); Connection appending = app();
             ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            owner.setAutoCommit(false);
            assertThat(rebase(owner)).isPositive();
            Future<?> append = thread.submit(() -> {
                TallyWriter.mark(appending, "public", List.of(tally), 1, any -> -1, Instant.now());
                return null;
            });
            Waiting.until("the append waits", () -> ServiceDatabase.column(
                    "select distinct relation from pg_locks where not granted and relation = 'stream'::regclass").size() == 1);
            owner.commit();
            append.get();
        }
        return ServiceDatabase.column("select event_id from event where stream_id = 'tally:" + tally + "'").getFirst();
    }

    static void execute(String role, String sql) throws SQLException {
        try (Connection connection = POSTGRESQL.connect("service", role); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new HashMap<>();
        ServiceDatabase.column("select tablename from pg_tables where schemaname = 'public'")
                .forEach(table -> rows.put(table, ServiceDatabase.rows(table)));
        return rows;
    }

    static void burnTransactions() throws SQLException {
        execute("postgres", """
                do $$ begin
                    for i in 1 .. %d loop
                        perform pg_current_xact_id();
                        commit;
                    end loop;
                end $$""".formatted(TRANSACTIONS_OF_AN_OLD_CLUSTER));
    }

    static Connection app() throws SQLException {
        return POSTGRESQL.connect("service", "service_app");
    }
}
