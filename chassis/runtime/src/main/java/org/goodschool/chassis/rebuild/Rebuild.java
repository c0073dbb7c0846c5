package org.goodschool.chassis.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.eventstore.Transience;
import org.goodschool.chassis.feed.Feed;
import org.goodschool.chassis.feed.FeedPosition;
import org.goodschool.chassis.rebuild.ShadowTables.Adopted;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Fills a read model's tables anew beside the live ones while everything goes on, then makes the live ones equal to them in
 * one short transaction. Runs on a thread of its own, which may block.
 */
final class Rebuild implements Runnable {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final long LONGEST_TAIL = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long BEAT = Duration.ofSeconds(1).toNanos();

    private final UUID id;
    private final ReadModel model;
    private final Transactions transactions;
    private final RebuildLog log;
    private final ShadowTables tables;
    private final Feed feed;
    private final Pool pool;
    private final int rowsInMemory;
    private final List<Fill> fills;
    private final AtomicLong events = new AtomicLong();
    private volatile long lastBeat = System.nanoTime();

    Rebuild(UUID id, ReadModel model, Transactions transactions, RebuildLog log, ShadowTables tables, Feed feed, Pool pool, int rowsInMemory) {
        this.id = id;
        this.model = model;
        this.transactions = transactions;
        this.log = log;
        this.tables = tables;
        this.feed = feed;
        this.pool = pool;
        this.rowsInMemory = rowsInMemory;
        this.fills = IntStream.range(0, model.fillings().size())
                .mapToObj(i -> new Fill(this, model.fillings().get(i), i == 0)).toList();
    }

    @Override
    public void run() {
        long began = System.nanoTime();
        try {
            patiently(() -> in(session -> log.move(session, id, 0, "").chain(() -> tables.prepare(session, model))));
            Adopted adopted = fillAndAdopt();
            LOG.infof("rebuilt %s: %d events, %d rows, %d changed, in %d ms", model.name(), events.get(), adopted.rows(),
                    adopted.changed(), Duration.ofNanos(System.nanoTime() - began).toMillis());
        } catch (RebuildLog.LostRun e) {
            LOG.warnf("the rebuild of %s stood still for too long, and was begun anew by another process", model.name());
        } catch (Poison e) {
            stop(e.where(), e);
        } catch (RuntimeException e) {
            stop(null, e);
        }
    }

    /** Nothing of it was served yet, and nothing of it will be. */
    private void stop(Poison.Where where, RuntimeException failure) {
        LOG.errorf(failure, "the rebuild of %s stopped at %s", model.name(), where);
        try {
            patiently(() -> in(session -> log.fail(session, id, where, Poison.message(failure))
                    .chain(() -> tables.discard(session, model))));
        } catch (RuntimeException e) {
            LOG.warnf("that it stopped could not be recorded: %s", e.toString());
        }
    }

    private Adopted fillAndAdopt() {
        long longestTail = LONGEST_TAIL;
        boolean careful = false;
        while (true) {
            long before = events.get();
            fills.forEach(Fill::run);
            try {
                long longest = longestTail;
                return patiently(() -> in(session -> adopt(session, longest)));
            } catch (RebuildLog.LostRun e) {
                throw e;
            } catch (Fill.TailTooLong e) {
                // where an open transaction keeps the feed from going on, the tail will not get shorter
                longestTail = events.get() == before ? Long.MAX_VALUE : LONGEST_TAIL;
            } catch (RuntimeException e) {
                if (careful) {
                    throw new Poison(fills.stream().map(Fill::stuck).filter(where -> where != null).findFirst().orElse(null), e);
                }
                careful = true;
                fills.forEach(Fill::takeCare);
            }
        }
    }

    private Uni<Adopted> adopt(Mutiny.Session session, long longestTail) {
        return pool.getConnection().chain(reader -> adopt(session, reader, longestTail).eventually(reader::close));
    }

    private Uni<Adopted> adopt(Mutiny.Session session, SqlClient reader, long longestTail) {
        Uni<Long> tail = tables.use(session)
                .chain(() -> log.move(session, id, events.get(), "the end"))
                .chain(() -> tables.holdWriters(session, model.origin()))
                .replaceWith(0L);
        for (Fill fill : fills) {
            tail = tail.chain(sum -> fill.tail(session, reader, longestTail).map(more -> sum + more));
        }
        return tail.call(session::flush)
                .chain(sum -> tables.adopt(session, model)
                        .call(adopted -> log.finish(session, id, events.get() + sum, adopted.rows(), adopted.changed()))
                        .invoke(adopted -> LOG.debugf("%s: %d events while the writers were held", model.name(), sum)));
    }

    Uni<FeedPosition> horizon() {
        return feed.horizon(pool);
    }

    Pool pool() {
        return pool;
    }

    ShadowTables tables() {
        return tables;
    }

    int rowsInMemory() {
        return rowsInMemory;
    }

    <T> Uni<T> in(Function<Mutiny.Session, Uni<T>> work) {
        return transactions.asLongAsItTakes(work);
    }

    Uni<Void> moved(Mutiny.Session session, long more, FeedPosition place) {
        lastBeat = System.nanoTime();
        return log.move(session, id, events.get() + more, place.toString());
    }

    void count(long more) {
        events.addAndGet(more);
    }

    /** Shows that this process lives, in a transaction of its own. */
    Uni<Void> beat(long more, FeedPosition place) {
        return System.nanoTime() - lastBeat < BEAT ? Uni.createFrom().voidItem() : in(session -> moved(session, more, place));
    }

    /**
     * Blocks. What passes by itself is tried again: the database away, a lock that somebody holds. A step takes as long as
     * it takes: one given up may still be going on, and would be done twice. Who is silent for a minute loses the run.
     */
    <T> T patiently(Supplier<Uni<T>> work) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return work.get().await().indefinitely();
            } catch (RuntimeException e) {
                if (!Transience.passes(e) && !Transience.isLockTimeout(e) || System.nanoTime() > giveUp) {
                    throw e;
                }
                LOG.debugf("the rebuild of %s tries again: %s", model.name(), e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
            in(session -> log.beat(session, id)).await().indefinitely();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service was stopped", e);
        } catch (RuntimeException e) {
            if (!Transience.passes(e)) {
                throw e;
            }
        }
    }
}
