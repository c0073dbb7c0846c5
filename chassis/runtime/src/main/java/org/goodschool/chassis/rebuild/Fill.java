package org.goodschool.chassis.rebuild;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.goodschool.chassis.feed.Extent;
import org.goodschool.chassis.feed.FeedPosition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * One filling of a rebuild under way. Pages are read ahead and decoded beside the filling, each in a transaction of its own
 * that writes nothing, so that no reader of the feed ever waits for a rebuild.
 */
final class Fill {

    private static final Logger LOG = Logger.getLogger(Fill.class);
    private static final Page NOTHING_LEFT = new Page(0, null, session -> Uni.createFrom().voidItem());
    private static final long LONGEST_CHUNK = Duration.ofSeconds(20).toNanos();

    private final Rebuild rebuild;
    private final Filling filling;
    private final boolean first;
    private FeedPosition place = FeedPosition.START;
    private Care care = Care.MANY_PAGES;
    private volatile FeedPosition stuckAt;

    /** @param first the tables are empty when it begins */
    Fill(Rebuild rebuild, Filling filling, boolean first) {
        this.rebuild = rebuild;
        this.filling = filling;
        this.first = first;
    }

    /**
     * Up to the horizon of the feed. Blocks.
     *
     * @throws Poison where an event cannot be taken
     */
    void run() {
        while (true) {
            try {
                if (rebuild.patiently(this::chunk)) {
                    return;
                }
            } catch (RebuildLog.LostRun e) {
                throw e;
            } catch (RuntimeException e) {
                if (care == Care.EACH_EVENT) {
                    throw new Poison(rebuild.patiently(() -> filling.next(rebuild.pool(), place, Extent.SETTLED)), e);
                }
                LOG.infof("from %s on with more care than %s: %s", place, care, e.toString());
                care = care.more();
            }
        }
    }

    /** The next commit's worth. @return whether nothing is left */
    private Uni<Boolean> chunk() {
        boolean empty = first && place.equals(FeedPosition.START);
        return rebuild.horizon().chain(horizon -> rebuild.in(session -> {
            HeldRows held = care == Care.MANY_PAGES ? new HeldRows(session, empty) : null;
            Chunk chunk = new Chunk(held == null ? session : held.session(), Vertx.currentContext());
            return rebuild.tables().use(session)
                    .chain(() -> Multi.createBy().repeating().uni(chunk::page)
                            .whilst(page -> !isLast(page) && held != null && chunk.mayGrow(held))
                            .collect().last())
                    .call(() -> held == null ? session.flush() : held.write())
                    .call(() -> rebuild.moved(session, chunk.events, chunk.end))
                    .map(page -> new Reached(isLast(page), chunk));
        }).map(reached -> {
            // the tail need not look once more at all that others have written since the last of these events
            place = reached.atEnd() ? reached.chunk().end.orLater(horizon) : reached.chunk().end;
            rebuild.count(reached.chunk().events);
            return reached.atEnd();
        }));
    }

    private record Reached(boolean atEnd, Chunk chunk) {
    }

    /**
     * Everything that is committed after the place, for a caller who holds the writers.
     *
     * @param client a connection that is there already: behind the writers who wait, no other may come free
     * @return how many events; fails with {@link TailTooLong} where they would hold the writers up
     */
    Uni<Long> tail(Mutiny.Session session, SqlClient client, long longest) {
        Chunk chunk = new Chunk(session, Vertx.currentContext());
        return Multi.createBy().repeating()
                .uni(() -> chunk.on(chunk.read(client, chunk.end, Extent.COMMITTED)).call(page -> {
                    if (chunk.events > longest) {
                        throw new TailTooLong();
                    }
                    return chunk.apply(page);
                }))
                .whilst(page -> !isLast(page))
                .collect().last().map(last -> chunk.events)
                .onFailure(failure -> care == Care.EACH_EVENT).invoke(failure -> stuckAt = chunk.end);
    }

    static final class TailTooLong extends RuntimeException {
    }

    /** Blocks. @return what the last tail stopped at; null where it was not this filling that stopped */
    Poison.Where stuck() {
        return stuckAt == null ? null
                : rebuild.patiently(() -> filling.next(rebuild.pool(), stuckAt, Extent.COMMITTED));
    }

    /** From now on event by event, so that the one that fails is known. */
    void takeCare() {
        care = Care.EACH_EVENT;
    }

    /** What the writers add meanwhile is left to the tail: whoever followed them would never arrive. */
    private boolean isLast(Page page) {
        return page.events() < care.page();
    }

    private static Page decoded(Supplier<Page> read) {
        return read == null ? NOTHING_LEFT : read.get();
    }

    /** Between two commits. */
    private final class Chunk {

        private final Mutiny.Session session;
        private final Context context;
        private final long began = System.nanoTime();
        private FeedPosition end = place;
        private long events;
        private CompletableFuture<Page> ahead;

        Chunk(Mutiny.Session session, Context context) {
            this.session = session;
            this.context = context;
        }

        Uni<Page> page() {
            return on(ahead == null ? read(rebuild.pool(), end, Extent.SETTLED) : ahead)
                    .invoke(page -> ahead = care == Care.MANY_PAGES && !isLast(page) ? read(rebuild.pool(), page.end(), Extent.SETTLED) : null)
                    .call(this::apply)
                    .call(() -> rebuild.beat(events, end));
        }

        /** Back on the context that the session belongs to. */
        private Uni<Page> on(CompletableFuture<Page> page) {
            return Uni.createFrom().completionStage(page).emitOn(task -> context.runOnContext(ignored -> task.run()));
        }

        private Uni<Void> apply(Page page) {
            return page.apply().apply(session).invoke(() -> {
                events += page.events();
                end = page == NOTHING_LEFT ? end : page.end();
            });
        }

        private CompletableFuture<Page> read(SqlClient client, FeedPosition after, Extent extent) {
            return filling.read(client, after, care.page(), extent)
                    .emitOn(Infrastructure.getDefaultWorkerPool()).map(Fill::decoded)
                    .subscribeAsCompletionStage();
        }

        boolean mayGrow(HeldRows held) {
            return held.size() < rebuild.rowsInMemory() && System.nanoTime() - began < LONGEST_CHUNK;
        }
    }
}
