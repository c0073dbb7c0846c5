package org.goodschool.chassis.imports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.eventstore.Transience;
import org.goodschool.chassis.eventstore.Turn;
import org.goodschool.chassis.rest.ProblemException;
import org.hibernate.reactive.mutiny.Mutiny;

/** The records of imports, and who may write one now. */
@ApplicationScoped
public class ImportStore {

    /** The code of the refusal where another import of the kind goes on for too long. */
    static final String NOT_ITS_TURN = "import-running";

    @ConfigProperty(name = "goodschool.imports.patience", defaultValue = "20s")
    Duration patience;

    /**
     * Imports of one kind come one after the other, each seeing what the one before it left. Nobody waits for long: a
     * waiting import holds a database connection.
     */
    public Uni<Void> turn(Mutiny.Session session, String kind) {
        return lockTimeout(session, patience.toMillis() + "ms")
                .chain(() -> Turn.take(session, "import:" + kind))
                .onFailure(Transience::isLockTimeout).transform(failure -> ProblemException.of(409, NOT_ITS_TURN,
                        "Another import is running",
                        "A file of the kind " + kind + " is being imported at this moment. Send yours again in a while."))
                .chain(() -> lockTimeout(session, "0"))
                .replaceWithVoid();
    }

    /** Of this transaction only. */
    private static Uni<String> lockTimeout(Mutiny.Session session, String value) {
        return Sql.on(session, "select set_config('lock_timeout', :value, true)")
                .set("value", value).value(String.class);
    }

    /**
     * The last time that the same bytes were loaded for the same scope; null if they never were, or were taken back. A later
     * import of rows that an earlier one had to leave out does not stand for what that one recorded.
     */
    Uni<ImportReport> loadedBefore(Mutiny.Session session, ImportRun run) {
        return session.createQuery("""
                        select r from ImportRecord r where r.kind = :kind and r.sha256 = :sha256 and r.scope = :scope
                        and r.outcome = :applied
                        and not exists (from ImportRecord u where u.undoes = r.id and u.outcome = :applied)
                        and not exists (select u.id from ImportRecord e, ImportRecord u where e.kind = :kind and e.sha256 = :sha256
                            and e.startedAt < r.startedAt and u.undoes = e.id and u.outcome = :applied
                            and u.startedAt > r.startedAt)
                        order by r.startedAt desc""", ImportRecord.class)
                .setParameter("kind", run.kind()).setParameter("sha256", run.sha256())
                .setParameter("scope", run.scope().key()).setParameter("applied", ImportReport.Outcome.APPLIED)
                .setMaxResults(1).getSingleResultOrNull()
                .map(row -> row == null ? null : row.report());
    }

    /** The import that took this one back; null if none did, or could not restore anything. */
    public Uni<ImportRecord> undoOf(Mutiny.Session session, UUID importId) {
        return session.createQuery("from ImportRecord u where u.undoes = :undone and u.outcome = :applied", ImportRecord.class)
                .setParameter("undone", importId).setParameter("applied", ImportReport.Outcome.APPLIED)
                .getSingleResultOrNull();
    }

    /** The imports that were taken back, each with the one that did it. */
    public Uni<Map<UUID, UUID>> undone(Mutiny.Session session) {
        return session.createQuery("from ImportRecord u where u.undoes is not null and u.outcome = :applied", ImportRecord.class)
                .setParameter("applied", ImportReport.Outcome.APPLIED).getResultList()
                .map(undos -> undos.stream().collect(Collectors.toMap(undo -> undo.undoes, undo -> undo.id)));
    }

    /** The rows of these bytes that any import that read them alike, and was not taken back, has accepted or found known. */
    Uni<RowNumbers> settledBefore(Mutiny.Session session, ImportRun run, String reading) {
        return session.createQuery("""
                        select r.settledRows from ImportRecord r where r.kind = :kind and r.sha256 = :sha256
                        and r.reading = :reading and r.outcome = :applied
                        and not exists (from ImportRecord u where u.undoes = r.id and u.outcome = :applied)""",
                        String.class)
                .setParameter("kind", run.kind()).setParameter("sha256", run.sha256())
                .setParameter("reading", reading).setParameter("applied", ImportReport.Outcome.APPLIED)
                .getResultList()
                .map(all -> all.stream().map(RowNumbers::parse).reduce(RowNumbers.none(), RowNumbers::and));
    }
}
