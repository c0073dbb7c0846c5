package org.goodschool.chassis.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.goodschool.chassis.tally.Tally;
import org.goodschool.chassis.tally.TallyWriter;

/**
 * Real transactions on real connections, a step of one and then a step of another, with readers that page in between. A
 * number decides which: the same number gives the same order of steps. A transaction that has to wait for another's
 * stream waits in a thread of its own, and goes on when the other ends.
 */
final class Interleaving {

    private static final int OPEN_AT_ONCE = 6;
    private static final int LARGEST_PAGE = 7;

    /** A transaction before it is run: the row it writes before it comes to its streams gives it an old transaction id. */
    private record Script(boolean writesFirst, TreeSet<String> tallies, int marks, boolean loads, boolean rollsBack) {
    }

    private final Random random;
    private final String schema;
    private final List<String> tallies;
    private final List<Reader> readers;
    private final List<Seen> seen;
    private final List<Running> running = new ArrayList<>();
    private int committed;

    /** @param run what the tallies of this run are called */
    Interleaving(long seed, String schema, String run, List<Reader> readers) {
        this.random = new Random(seed);
        this.schema = schema;
        this.tallies = List.of(run + "-a", run + "-b", run + "-c");
        this.readers = readers;
        this.seen = readers.stream().map(reader -> new Seen()).toList();
    }

    /** @return how many events were committed */
    int run(List<Connection> connections, int transactions) throws Exception {
        List<Connection> free = new ArrayList<>(connections.subList(0, OPEN_AT_ONCE));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int started = 0;
            while (started < transactions || !running.isEmpty()) {
                if (random.nextInt(4) == 0) {
                    read(random.nextInt(readers.size()));
                } else if (started < transactions && !free.isEmpty() && (running.isEmpty() || random.nextInt(3) == 0)) {
                    running.add(new Running(free.removeLast(), threads, script()));
                    started++;
                } else {
                    step(free);
                }
            }
        }
        return committed;
    }

    Seen seenBy(Reader reader) {
        return seen.get(readers.indexOf(reader));
    }

    /** @return whether anything was on the page */
    boolean read(int reader) {
        List<Seen.Entry> page = readers.get(reader).page(1 + random.nextInt(LARGEST_PAGE));
        page.stream().filter(entry -> tallies.contains(entry.stream().substring("tally:".length())))
                .forEach(seen.get(reader)::add);
        return !page.isEmpty();
    }

    private Script script() {
        TreeSet<String> some = new TreeSet<>();
        some.add(tallies.get(random.nextInt(tallies.size())));
        some.add(tallies.get(random.nextInt(tallies.size())));
        return new Script(random.nextInt(3) == 0, some, 1 + random.nextInt(3), random.nextInt(3) == 0, random.nextInt(5) == 0);
    }

    private void step(List<Connection> free) throws Exception {
        List<Running> able = running.stream().filter(this::canGoOn).toList();
        Running next = able.get(random.nextInt(able.size()));
        if (!next.appended) {
            next.append();
            if (running.stream().noneMatch(other -> other != next && other.appended && other.shares(next))) {
                next.settle();
            }
            return;
        }
        committed += next.end();
        running.remove(next);
        free.add(next.connection);
        for (Running waiting : running) {
            if (waiting.waiting() && running.stream().noneMatch(other ->
                    other != waiting && other.appended && !other.waiting() && other.shares(waiting))) {
                waiting.settle();
            }
        }
    }

    /** One waits for a stream at most: who of two gets it would be the database's choice, not the number's. */
    private boolean canGoOn(Running one) {
        return one.appended ? !one.waiting()
                : running.stream().noneMatch(other -> other.waiting() && other.shares(one));
    }

    private final class Running {

        private final Connection connection;
        private final ExecutorService threads;
        private final Script script;
        private boolean appended;
        private boolean stale;
        private Future<?> append;

        Running(Connection connection, ExecutorService threads, Script script) throws SQLException {
            this.connection = connection;
            this.threads = threads;
            this.script = script;
            if (script.writesFirst()) {
                try (var write = connection.prepareStatement("""
                        insert into public.idempotency_key (actor, key, request_hash, status, headers)
                        values ('order-test', ?, '', 200, '{}')""")) {
                    write.setString(1, UUID.randomUUID().toString());
                    write.executeUpdate();
                }
            }
        }

        boolean shares(Running other) {
            return !Collections.disjoint(script.tallies(), other.script.tallies());
        }

        boolean waiting() {
            return append != null;
        }

        void append() {
            appended = true;
            append = threads.submit(() -> {
                TallyWriter.mark(connection, schema, script.tallies(), script.marks(),
                        script.loads() ? this::version : tally -> -1, Instant.now());
                return null;
            });
        }

        void settle() throws Exception {
            try {
                append.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof SQLException sql) || !TallyWriter.STALE.equals(sql.getSQLState())) {
                    throw e;
                }
                stale = true;
            }
            append = null;
        }

        /** @return how many events it committed */
        int end() throws SQLException {
            if (stale || script.rollsBack()) {
                connection.rollback();
                return 0;
            }
            connection.commit();
            return script.tallies().size() * script.marks();
        }

        private long version(String tally) {
            try (var select = connection.prepareStatement("select version from " + schema + ".stream where stream_id = ?")) {
                select.setString(1, Tally.AGGREGATE.streamId(tally));
                try (var rows = select.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
