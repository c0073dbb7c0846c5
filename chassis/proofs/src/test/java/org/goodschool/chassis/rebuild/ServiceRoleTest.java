package org.goodschool.chassis.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.goodschool.chassis.tally.TallyWriter;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.junit.jupiter.api.Test;

/** What the service's role may not do, it may not do through the functions that run as the owner either. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ServiceRoleTest {

    private static final String FORBIDDEN = "42501";
    private static final List<String> READ_MODELS = List.of("parcel", "parcel_weight");
    private static final List<String> REBUILD = List.of("rebuild_prepare", "rebuild_adopt", "rebuild_discard");

    private interface Scenario {
        void run(Connection service) throws SQLException;
    }

    @Test
    void given_the_services_role_then_no_table_but_a_read_model_can_be_rebuilt() throws SQLException {
        List<String> kept = ServiceDatabase.column("select tablename from pg_tables where schemaname = 'public' union select 'pg_class'")
                .stream().filter(table -> !READ_MODELS.contains(table)).toList();
        assertThat(kept).contains("event", "inbox_stream", "inbox_partition", "parked_record", "projection_rebuild")
                .doesNotHaveDuplicates().hasSizeGreaterThan(12);
        try (Connection service = service()) {
            for (String table : kept) {
                for (String function : REBUILD) {
                    assertThat(refusal(service, "select " + function + "(array['" + table + "'])"))
                            .as(function + " of " + table).isEqualTo(FORBIDDEN);
                }
            }
        }
    }

    @Test
    void given_any_function_of_the_owner_then_temporary_tables_are_where_it_looks_last() {
        String ofTheOwner = " from pg_proc where pronamespace = 'public'::regnamespace"
                + " and (prosecdef or exists (select from unnest(proconfig) setting where setting like 'search\\_path=%'))";
        assertThat(ServiceDatabase.column("select proname" + ofTheOwner)).contains("append_events", "feed_count", "rebuild_adopt");
        assertThat(ServiceDatabase.column("select proname" + ofTheOwner
                + " and 'search_path=public, pg_temp' <> all (coalesce(proconfig, '{}'))")).isEmpty();
    }

    @Test
    void given_the_services_role_then_it_has_no_temporary_tables() throws SQLException {
        try (Connection service = service()) {
            assertThat(refusal(service, "create temporary table stream (stream_id text)")).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void given_a_temporary_stream_with_a_trigger_when_appending_then_the_owner_does_not_run_it() throws SQLException {
        withTemporaryTables(service -> {
            service.setAutoCommit(false);
            execute(service, "create temporary table stream (like public.stream including all)");
            execute(service, "grant all on pg_temp.stream to public");
            execute(service, """
                    create function pg_temp.as_whom() returns trigger language plpgsql as
                    $$ begin raise exception 'run as %', current_user; end $$""");
            execute(service, "create trigger as_whom before insert or update on pg_temp.stream"
                    + " for each statement execute function pg_temp.as_whom()");

            TallyWriter.mark(service, "public", List.of("role-a"), 1, any -> -1, Instant.now());

            assertThat(first(service, "select count(*) from public.stream where stream_id = 'tally:role-a'")).isEqualTo("1");
            assertThat(first(service, "select count(*) from pg_temp.stream")).isEqualTo("0");
            service.rollback();
        });
    }

    @Test
    void given_a_temporary_catalog_that_takes_the_events_for_a_read_model_when_rebuilding_then_they_are_refused()
            throws SQLException {
        withTemporaryTables(service -> {
            execute(service, """
                    create temporary table pg_class as
                    select 'public.parcel'::regclass::oid as oid, 'event'::name as relname, 'r'::"char" as relkind,
                           'public'::regnamespace::oid as relnamespace""");
            execute(service, "grant select on pg_temp.pg_class to public");

            for (String function : REBUILD) {
                assertThat(refusal(service, "select public." + function + "(array['event'])")).as(function).isEqualTo(FORBIDDEN);
            }
        });
    }

    private static Connection service() throws SQLException {
        return EmbeddedPostgresql.running().connect("service", "service_app");
    }

    /** The role as where an administrator has let it have them. */
    private static void withTemporaryTables(Scenario scenario) throws SQLException {
        ServiceDatabase.execute("grant temporary on database service to service_app");
        try (Connection service = service()) {
            scenario.run(service);
        } finally {
            ServiceDatabase.execute("revoke temporary on database service from service_app");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static String refusal(Connection connection, String sql) {
        try {
            execute(connection, sql);
            return "none";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
