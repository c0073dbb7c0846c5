package org.goodschool.chassis.rebuild;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/** The record of every rebuild, and the right to run one: whoever has not moved its row for a minute has lost it. */
@ApplicationScoped
class RebuildLog {

    @Schema(name = "RebuildState")
    enum State {
        RUNNING, DONE, FAILED
    }

    /** @param stream where it stopped; absent where the cause was no event */
    @Schema(name = "RebuildFailure")
    record Failure(String stream, Long version, String type, String message) {
    }

    /**
     * @param events read so far
     * @param rows in the rebuilt tables
     * @param rowsChanged that differed from those served until then, and were mended
     */
    @Schema(name = "Rebuild")
    record Run(UUID id, State state, String actor, Instant startedAt, Instant movedAt, Instant finishedAt, long events,
            Long rows, Long rowsChanged, Failure failure) {
    }

    /** Another process began it anew, because this one did not move for too long. */
    static final class LostRun extends RuntimeException {
    }

    private static final String BURY = """
            update projection_rebuild
            set state = 'FAILED', failure = 'the process that ran it has died', finished_at = clock_timestamp()
            where name = :name and state = 'RUNNING' and moved_at < clock_timestamp() - interval '60 seconds'""";

    private static final String CLAIM = """
            insert into projection_rebuild (id, name, state, actor) values (:id, :name, 'RUNNING', :actor)
            on conflict (name) where state = 'RUNNING' do nothing""";

    private static final String MOVE = """
            update projection_rebuild set events = :events, place = :place, moved_at = clock_timestamp()
            where id = :id and state = 'RUNNING'""";

    private static final String BEAT =
            "update projection_rebuild set moved_at = clock_timestamp() where id = :id and state = 'RUNNING'";

    private static final String FINISH = """
            update projection_rebuild
            set state = 'DONE', events = :events, rows = :rows, rows_changed = :changed,
                moved_at = clock_timestamp(), finished_at = clock_timestamp()
            where id = :id and state = 'RUNNING'""";

    private static final String FAIL = """
            update projection_rebuild
            set state = 'FAILED', failed_stream = nullif(:stream, ''), failed_version = nullif(:version, 0),
                failed_type = nullif(:type, ''), failure = :failure, finished_at = clock_timestamp()
            where id = :id and state = 'RUNNING'""";

    private static final String LAST = """
            select distinct on (name) name, id, state, actor, started_at, moved_at, finished_at, events, rows,
                   rows_changed, failed_stream, failed_version, failed_type, failure
            from projection_rebuild order by name, started_at desc""";

    /** @return false while another one runs */
    Uni<Boolean> claim(Mutiny.Session session, UUID id, String name, String actor) {
        return Sql.on(session, BURY).set("name", name).update()
                .chain(() -> Sql.on(session, CLAIM)
                        .set("id", id).set("name", name).set("actor", actor).update())
                .map(count -> count == 1);
    }

    /** Holds the run's row until the transaction ends. @return fails with {@link LostRun} */
    Uni<Void> move(Mutiny.Session session, UUID id, long events, String place) {
        return held(Sql.on(session, MOVE)
                .set("id", id).set("events", events).set("place", place).update());
    }

    /** Shows that the process lives, though it gets no further. */
    Uni<Void> beat(Mutiny.Session session, UUID id) {
        return held(Sql.on(session, BEAT).set("id", id).update());
    }

    Uni<Void> finish(Mutiny.Session session, UUID id, long events, long rows, long changed) {
        return held(Sql.on(session, FINISH).set("id", id).set("events", events)
                .set("rows", rows).set("changed", changed).update());
    }

    Uni<Void> fail(Mutiny.Session session, UUID id, Poison.Where where, String message) {
        return held(Sql.on(session, FAIL).set("id", id)
                .set("stream", where == null ? "" : where.stream())
                .set("version", where == null ? 0L : where.version())
                .set("type", where == null ? "" : where.type())
                .set("failure", message.replace("\u0000", "")).update());
    }

    private static Uni<Void> held(Uni<Integer> update) {
        return update.invoke(count -> {
            if (count != 1) {
                throw new LostRun();
            }
        }).replaceWithVoid();
    }

    /** The last rebuild of each read model that ever had one, by name. */
    Uni<Map<String, Run>> last(Mutiny.Session session) {
        return Sql.on(session, LAST).rows().map(RebuildLog::byName);
    }

    private static Map<String, Run> byName(List<Object[]> rows) {
        Map<String, Run> runs = new HashMap<>();
        rows.forEach(row -> runs.put((String) row[0], new Run((UUID) row[1], State.valueOf((String) row[2]), (String) row[3],
                EventStore.instant(row[4]), EventStore.instant(row[5]), row[6] == null ? null : EventStore.instant(row[6]),
                number(row[7]), number(row[8]), number(row[9]),
                row[13] == null ? null : new Failure((String) row[10], number(row[11]), (String) row[12], (String) row[13]))));
        return runs;
    }

    private static Long number(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }
}
