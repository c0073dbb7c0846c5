package org.goodschool.chassis.eventstore;

import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * A database that was restored from a logical dump and not rebased (docs/adr/0013): the feed would miss what it holds, and
 * what is appended would sort before it. It is not worked with: a connection to it is ended before anybody gets it.
 */
@ApplicationScoped
public class NotRebased {

    public static final String QUESTION = "select rebase_needed()";

    public static final String WHAT_TO_DO = "This database was restored from a logical dump and has not been rebased. As its owner:"
            + " select rebase_after_restore(). See \"Backup and restore\" in docs/operations.md.";

    private static final Logger LOG = Logger.getLogger(NotRebased.class);
    private static final String END = "select pg_terminate_backend(pg_backend_pid())";
    private static final Duration BETWEEN_WARNINGS = Duration.ofSeconds(10);

    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());
    private volatile boolean refused;

    /** Whether the last fresh connection was ended. */
    public boolean refused() {
        return refused;
    }

    /** Hands a fresh connection to the pool by closing it, or ends it. */
    void check(SqlConnection fresh) {
        fresh.query(QUESTION).execute().onComplete(answer -> {
            // what cannot be asked is not migrated yet, or gone: others say so
            refused = answer.succeeded() && answer.result().iterator().next().getBoolean(0);
            if (refused) {
                warn();
                fresh.query(END).execute();
            } else {
                fresh.close();
            }
        });
    }

    private void warn() {
        long due = nextWarning.get();
        if (System.nanoTime() - due >= 0 && nextWarning.compareAndSet(due, System.nanoTime() + BETWEEN_WARNINGS.toNanos())) {
            LOG.error(WHAT_TO_DO);
        }
    }
}
