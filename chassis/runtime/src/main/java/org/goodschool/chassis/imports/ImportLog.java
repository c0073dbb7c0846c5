package org.goodschool.chassis.imports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes how far each import is. Whoever has not moved its record for a minute is gone: the import is then interrupted, and
 * nothing of it is recorded.
 */
@ApplicationScoped
public class ImportLog {

    /**
     * An import that begins.
     *
     * @param sha256 null where the bytes could not be read
     * @param fingerprint what a watched folder knows the file by; null for an upload
     * @param undoes the import that this one takes back, with the reason; null otherwise
     */
    public record Entry(UUID id, String kind, String file, String sha256, String fingerprint, String scope,
                        ImportOrigin origin, String actor, Instant startedAt, UUID undoes, String reason) {
    }

    /** What became of it. */
    record End(ImportReport report, String scope, String reading, RowNumbers settled, boolean retryable,
               List<Finding> findings, Instant at) {
    }

    /** Its process was thought to be gone, because its record did not move for too long. */
    static final class Lost extends RuntimeException {
    }

    /** Why an import failed that another one of its kind kept waiting: of the file that says nothing. */
    public static final String NOT_ITS_TURN = "another import of the same kind was running; nothing was stored";

    private static final String RECEIVED = """
            insert into import (id, kind, file_name, sha256, fingerprint, scope, state, origin, actor, started_at, undoes,
                                reason)
            values (:id, :kind, :file, :sha, :fingerprint, :scope, 'RECEIVED', :origin, :actor, :startedAt, :undoes,
                    :reason)""";

    private static final String MOVE = """
            update import set state = :state, kind = coalesce(:kind, kind), moved_at = clock_timestamp()
            where id = :id and state in ('RECEIVED', 'CHECKING', 'RUNNING')""";

    private static final String END = """
            update import
            set state = :state, outcome = :outcome, kind = coalesce(:kind, kind), scope = :scope, reading = :reading,
                settled_rows = :settled, retryable = :retryable, report = cast(cast(:report as text) as jsonb),
                finished_at = :at, moved_at = clock_timestamp()
            where id = :id and state in ('RECEIVED', 'CHECKING', 'RUNNING')""";

    private static final String FAIL = """
            update import set state = 'FAILED', failure = :failure, moved_at = clock_timestamp()
            where id = :id and state in ('RECEIVED', 'CHECKING', 'RUNNING')""";

    private static final String BEAT = """
            update import set moved_at = clock_timestamp()
            where id = any(:ids) and state in ('RECEIVED', 'CHECKING', 'RUNNING')""";

    private static final String BURY = """
            update import set state = 'INTERRUPTED', failure = 'the process that ran it has died'
            where state in ('RECEIVED', 'CHECKING', 'RUNNING')
              and moved_at < clock_timestamp() - interval '60 seconds'""";

    private static final String FOUND = """
            insert into import_finding (import_id, finding, row_number, column_name, value, subject, name, area, problem,
                                        to_do)
            select :id, f.finding, f.line, f.col, f.value, f.subject, f.name, f.area, f.problem, f.todo
            from unnest(cast(:findings as text[]), cast(:lines as int[]), cast(:columns as text[]),
                        cast(:values as text[]), cast(:subjects as text[]), cast(:names as text[]), cast(:areas as text[]),
                        cast(:problems as text[]), cast(:todos as text[]))
                 with ordinality as f(finding, line, col, value, subject, name, area, problem, todo, nth)
            order by f.nth""";

    public Uni<Void> received(Mutiny.Session session, Entry entry) {
        return Sql.on(session, RECEIVED).set("id", entry.id()).set("kind", entry.kind()).set("file", entry.file())
                .set("sha", entry.sha256()).set("fingerprint", entry.fingerprint()).set("scope", entry.scope())
                .set("origin", entry.origin().name()).set("actor", entry.actor())
                .set("startedAt", entry.startedAt().atOffset(ZoneOffset.UTC))
                .set("undoes", entry.undoes()).set("reason", entry.reason()).update().replaceWithVoid();
    }

    /** @param kind null while it is not known */
    Uni<Void> move(Mutiny.Session session, UUID id, ImportState state, String kind) {
        return held(Sql.on(session, MOVE).set("id", id).set("state", state.name()).set("kind", kind).update());
    }

    /** In the transaction of the import itself, so that neither is ever there without the other. */
    Uni<Void> end(Mutiny.Session session, UUID id, End end) {
        ImportReport report = end.report();
        return held(Sql.on(session, END).set("id", id)
                .set("state", (report.refused() ? ImportState.REFUSED : ImportState.DONE).name())
                .set("outcome", report.outcome().name()).set("kind", report.kind()).set("scope", end.scope())
                .set("reading", end.reading()).set("settled", end.settled().toString()).set("retryable", end.retryable())
                .set("report", Json.write(report)).set("at", end.at().atOffset(ZoneOffset.UTC)).update())
                .chain(() -> found(session, id, end.findings()));
    }

    /** Of an import that read no rows of a file. */
    public Uni<Void> ended(Mutiny.Session session, UUID id, ImportReport report, String scope, List<Finding> findings,
                           Instant at) {
        return end(session, id, new End(report, scope, "", RowNumbers.none(), false, findings, at));
    }

    Uni<Void> fail(Mutiny.Session session, UUID id, String why) {
        return Sql.on(session, FAIL).set("id", id).set("failure", why.replace("\u0000", "")).update().replaceWithVoid();
    }

    Uni<Void> beat(Mutiny.Session session, Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().voidItem()
                : Sql.on(session, BEAT).set("ids", ids.toArray(UUID[]::new)).update().replaceWithVoid();
    }

    /** @return how many were interrupted */
    Uni<Integer> bury(Mutiny.Session session) {
        return Sql.on(session, BURY).update();
    }

    private static Uni<Void> found(Mutiny.Session session, UUID id, List<Finding> findings) {
        if (findings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Sql.on(session, FOUND).set("id", id)
                .set("findings", texts(findings, Finding::finding))
                .set("lines", findings.stream().map(Finding::row).toArray(Integer[]::new))
                .set("columns", texts(findings, Finding::column)).set("values", texts(findings, Finding::value))
                .set("subjects", texts(findings, Finding::subject)).set("names", texts(findings, Finding::name))
                .set("areas", texts(findings, Finding::area)).set("problems", texts(findings, Finding::problem))
                .set("todos", texts(findings, Finding::toDo)).update().replaceWithVoid();
    }

    private static String[] texts(List<Finding> findings, Function<Finding, String> cell) {
        return findings.stream().map(cell).map(text -> text == null ? null : text.replace("\u0000", "\\u0000"))
                .toArray(String[]::new);
    }

    private static Uni<Void> held(Uni<Integer> update) {
        return update.invoke(count -> {
            if (count != 1) {
                throw new Lost();
            }
        }).replaceWithVoid();
    }
}
