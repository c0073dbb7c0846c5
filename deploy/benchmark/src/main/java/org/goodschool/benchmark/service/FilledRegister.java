package org.goodschool.benchmark.service;

import java.time.Duration;
import java.util.Map;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.postgres.Database;

/** A register's database with years behind it, for a service that is then started on it. */
record FilledRegister(Database database, Schools schools, Keys keys) {

    private static final int CONNECTIONS = 16;

    /** Copies of a change that really happened, school after school and round after round, as years would bring them. */
    private static final String HISTORY = """
            with change as (select type, schema_version, data, metadata from event where type = 'SchoolDetailsChanged' limit 1)
            insert into event (tx, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
            select pg_current_xact_id(), s.stream_id, s.version + n, uuidv7(), c.type, c.schema_version,
                   jsonb_set(c.data, '{urn}', to_jsonb(split_part(s.stream_id, ':', 2)::int)), c.metadata, now()
            from generate_series(1, %d) n cross join stream s cross join change c
            where s.stream_id like 'school:%%'""";

    /** @param events of all schools together, as many of each */
    static FilledRegister of(Lab lab, String databaseName, int count, long events) throws Exception {
        var keys = new Keys();
        Database database = lab.cluster().createForService(databaseName);
        var filled = new FilledRegister(database, new Schools(count, keys.token("registry-editor")), keys);
        try (PackagedService registry = filled.start(lab, Map.of()); var load = new HttpLoad(registry.port(), CONNECTIONS)) {
            filled.schools.register(load);
            load.run(1, Duration.ofMillis(100), filled.schools.renaming());
        }
        int more = (int) (events / count) - 1;
        database.execute(HISTORY.formatted(more));
        database.execute("""
                update stream set version = version + %d, last_tx = pg_current_xact_id() where stream_id like 'school:%%'""".formatted(more));
        database.execute("update school set version = version + %d".formatted(more));
        database.execute("""
                update relay set (tx, position) = (select tx, position from event order by event.tx desc, position desc limit 1)""");
        database.execute("vacuum analyze");
        return filled;
    }

    /** @param settings variables beside those that every service needs */
    PackagedService start(Lab lab, Map<String, String> settings) throws Exception {
        return PackagedService.start(lab, "school-registry", database, keys, PackagedService.OPTIONS, settings);
    }
}
