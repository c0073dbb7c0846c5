package org.goodschool.chassis.eventstore;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which failures pass by themselves, so that trying again makes sense. */
public final class Transience {

    private static final String STALE_STREAM = "GS001";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("40001", "40P01");

    private Transience() {
    }

    /** An append's compare-and-set failed: the stream has moved on. */
    static boolean isStaleStream(Throwable failure) {
        return sqlStates(failure).anyMatch(STALE_STREAM::equals);
    }

    /** Somebody else was first, or two transactions were in each other's way. */
    public static boolean isConflict(Throwable failure) {
        return chain(failure).anyMatch(StaleStreamException.class::isInstance)
                || sqlStates(failure).anyMatch(state -> STALE_STREAM.equals(state) || IN_EACH_OTHERS_WAY.contains(state));
    }

    /** The database is not there, or going away: connection refused or lost, shutting down, starting up, no place left. */
    public static boolean isDatabaseAway(Throwable failure) {
        return chain(failure).anyMatch(t -> t instanceof SocketException || t instanceof ClosedChannelException
                    || t instanceof UnknownHostException || t instanceof VertxException || t instanceof TimeoutException
                    || isOfTheConnection(t))
                && sqlStates(failure).findAny().isEmpty()
                || sqlStates(failure).anyMatch(state ->
                    state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }

    /**
     * The driver has no class of its own for what it says of a connection and not of a statement: that none came free in
     * time ("Timeout"), that it was closed between two statements ("Connection is not active now"). What it says of a
     * statement that it could not send has the same class, and does not pass by itself.
     */
    private static boolean isOfTheConnection(Throwable failure) {
        return failure instanceof NoStackTraceThrowable && failure.getMessage() != null
                && (failure.getMessage().contains("Timeout") || failure.getMessage().contains("Connection"));
    }

    /** Waited for a lock for as long as {@code lock_timeout} said. */
    public static boolean isLockTimeout(Throwable failure) {
        return sqlStates(failure).anyMatch(LOCK_NOT_AVAILABLE::equals);
    }

    /**
     * A row with this key is there already. Where two made it at once, the second finds it when it tries again; where it is
     * the data that says so, it will say so for ever.
     */
    public static boolean isDuplicateRow(Throwable failure) {
        return sqlStates(failure).anyMatch(UNIQUE_VIOLATION::equals);
    }

    public static boolean passes(Throwable failure) {
        return isConflict(failure) || isDatabaseAway(failure);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** The driver's own exception, or what Hibernate made of it. */
    private static Stream<String> sqlStates(Throwable failure) {
        return chain(failure).map(t -> switch (t) {
            case PgException pg -> pg.getSqlState();
            case SQLException sql -> sql.getSQLState();
            default -> null;
        }).filter(Objects::nonNull);
    }
}
