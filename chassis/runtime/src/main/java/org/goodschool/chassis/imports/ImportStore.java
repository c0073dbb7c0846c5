package org.goodschool.chassis.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import org.goodschool.chassis.rest.ProblemException;
import org.hibernate.reactive.mutiny.Mutiny;

/** The records of imports, and who may write one now. */
@ApplicationScoped
class ImportStore {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * Imports of one kind come one after the other, each seeing what the one before it left. Nobody waits for long: a
     * waiting import holds a database connection.
     */
    Uni<Void> turn(Mutiny.Session session, String kind) {
        return session.createNativeQuery("set local lock_timeout = '20s'").executeUpdate()
                .chain(() -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtextextended(:kind, 0))", Integer.class)
                        .setParameter("kind", "import:" + kind).getSingleResult())
                .onFailure(ImportStore::waitedTooLong).transform(failure -> ProblemException.of(409, "import-running",
                        "Another import is running",
                        "A file of the kind " + kind + " is being imported at this moment. Send yours again in a while."))
                .chain(() -> session.createNativeQuery("set local lock_timeout = 0").executeUpdate())
                .replaceWithVoid();
    }

    /** The last time that the same bytes were loaded for the same scope; null if they never were. */
    Uni<ImportReport> loadedBefore(Mutiny.Session session, ImportRun run) {
        return session.createQuery("""
                        from ImportRecord r where r.kind = :kind and r.sha256 = :sha256 and r.scope = :scope
                        and r.outcome = :applied order by r.startedAt desc""", ImportRecord.class)
                .setParameter("kind", run.kind()).setParameter("sha256", run.sha256())
                .setParameter("scope", run.scope().key()).setParameter("applied", ImportReport.Outcome.APPLIED)
                .setMaxResults(1).getSingleResultOrNull()
                .map(row -> row == null ? null : row.report());
    }

    Uni<Void> keep(Mutiny.Session session, ImportRecord row) {
        return session.persist(row).chain(session::flush);
    }

    private static boolean waitedTooLong(Throwable failure) {
        for (var t = failure; t != null; t = t.getCause()) {
            if (t instanceof PgException pg && LOCK_NOT_AVAILABLE.equals(pg.getSqlState())) {
                return true;
            }
        }
        return false;
    }
}
