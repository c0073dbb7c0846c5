package org.goodschool.chassis.eventstore;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;

/** Which failures pass by themselves, so that trying again makes sense. */
public final class Transience {

    private Transience() {
    }

    /** Somebody else was first, or two transactions were in each other's way. */
    public static boolean isConflict(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StaleStreamException
                    || t instanceof PgException pg && ("40001".equals(pg.getSqlState()) || "40P01".equals(pg.getSqlState()))) {
                return true;
            }
        }
        return false;
    }

    /** The database is not there, or going away: connection refused or lost, shutting down, starting up, no place left. */
    public static boolean isDatabaseAway(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SocketException || t instanceof ClosedChannelException || t instanceof UnknownHostException
                    || t instanceof VertxException || t instanceof TimeoutException) {
                return true;
            }
            if (t instanceof PgException pg && pg.getSqlState() != null
                    && (pg.getSqlState().startsWith("08") || pg.getSqlState().startsWith("57P")
                        || pg.getSqlState().startsWith("53"))) {
                return true;
            }
        }
        return false;
    }

    public static boolean passes(Throwable failure) {
        return isConflict(failure) || isDatabaseAway(failure);
    }
}
