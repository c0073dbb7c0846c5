package org.goodschool.chassis.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.tally.Tally;
import org.goodschool.chassis.tally.TallyWriter;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.EmbeddedPostgresql;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Proof 2: however transactions overlap, a reader and a subscriber see every event once and each stream in the order of
 * its versions. A careless reader and a careless writer, who do without what docs/adr/0001 prescribes, are found out by
 * the same means. {@code -Dgoodschool.seed=N} repeats a run.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OrderTest {

    private static final long SEED = Long.getLong("goodschool.seed", System.nanoTime());
    private static final int RUNS = 10;
    /** Who is careless is lucky now and then: more runs are made until the luck has run out. */
    private static final int MOST_RUNS = 20 * RUNS;
    private static final int TRANSACTIONS = 30;
    private static final int CONNECTIONS = 8;

    @Inject
    Feed feed;

    @Inject
    Transactions transactions;

    private final List<Connection> connections = new ArrayList<>();

    @BeforeEach
    void connect() throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = connection();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    @Test
    void given_transactions_in_any_order_then_the_feed_and_the_topic_have_every_event_once_and_each_stream_in_order()
            throws Exception {
        List<Interleaved> runs = new ArrayList<>();
        List<String> missedByPosition = new ArrayList<>();
        for (long seed = SEED; seed < SEED + RUNS || missedByPosition.isEmpty() && seed < SEED + MOST_RUNS; seed++) {
            Interleaved run = interleave(seed, "public");
            assertThat(run.violations(run.feed())).as(repeat(seed)).isEmpty();
            run.violations(run.byPosition()).stream().filter(found -> found.startsWith("never: ")).forEach(missedByPosition::add);
            runs.add(run);
        }
        assertThat(missedByPosition).as("a reader that goes by position misses events, or the runs prove nothing. " + repeat(SEED))
                .isNotEmpty();
        theTopicHas(runs.stream().flatMap(run -> run.committed().stream()).toList());
    }

    @Test
    void given_transaction_ids_that_get_another_digit_then_the_order_holds() throws Exception {
        long boundary = burnTransactionIdsToABoundary();
        Interleaved run = interleave(SEED, "public");

        assertThat(transactionsBelowAndFrom(boundary, run)).as("committed on both sides of " + boundary).doesNotContain(0L);
        assertThat(run.violations(run.feed())).as(repeat(SEED)).isEmpty();
        assertThat(readAsText(run)).as("a reader that sorts transaction ids as text misses events")
                .anyMatch(found -> found.startsWith("never: "));
        theTopicHas(run.committed());
    }

    @Test
    void given_a_store_that_forgets_the_newest_transaction_of_a_stream_then_readers_see_the_stream_out_of_order() throws Exception {
        List<String> violations = new ArrayList<>();
        try (CarelessStore store = new CarelessStore()) {
            for (long seed = SEED; seed < SEED + RUNS || violations.isEmpty() && seed < SEED + MOST_RUNS; seed++) {
                Interleaved run = interleave(seed, CarelessStore.SCHEMA);
                violations.addAll(run.violations(run.feed()));
            }
        }
        assertThat(violations).as(repeat(SEED)).isNotEmpty().allMatch(found -> found.startsWith("out of order: "));
    }

    @Test
    void given_a_storm_of_writers_then_readers_that_page_meanwhile_see_every_event_once_and_each_stream_in_order()
            throws Exception {
        String storm = "storm-" + SEED;
        List<Reader> readers = List.of(new FeedReader(feed, transactions, "public", end("public")), new HttpReader(end("public")));
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Seen> seen = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Seen>> reading = readers.stream().map(reader -> threads.submit(() -> readAll(reader, storm, writing))).toList();
            List<Callable<Void>> writers = IntStream.range(0, CONNECTIONS)
                    .<Callable<Void>>mapToObj(i -> () -> write(connections.get(i), storm, new Random(SEED + i))).toList();
            for (Future<Void> written : threads.invokeAll(writers)) {
                written.get();
            }
            waitForTheHorizon("public");
            writing.set(false);
            for (Future<Seen> read : reading) {
                seen.add(read.get());
            }
        }
        List<Seen.Entry> committed = committed("public", storm);
        assertThat(committed).hasSizeGreaterThan(CONNECTIONS * TRANSACTIONS / 2);
        assertThat(seen).allSatisfy(reader -> assertThat(reader.violations(committed)).as(repeat(SEED)).isEmpty());
        theTopicHas(committed);
    }

    private record Interleaved(String name, Interleaving interleaving, List<Reader> readers, FeedPosition from,
            List<Seen.Entry> committed) {

        Reader feed() {
            return readers.get(0);
        }

        Reader byPosition() {
            return readers.get(1);
        }

        List<String> violations(Reader reader) {
            return interleaving.seenBy(reader).violations(committed);
        }
    }

    private Interleaved interleave(long seed, String schema) throws Exception {
        String name = "order-" + seed + "-" + UUID.randomUUID();
        FeedPosition end = end(schema);
        try (Connection reading = connection()) {
            List<Reader> readers = List.of(
                    new FeedReader(feed, transactions, schema, end),
                    new JdbcReader(JdbcReader.BY_POSITION, schema, reading, end));
            Interleaving interleaving = new Interleaving(seed, schema, name, readers);
            int events = interleaving.run(connections, TRANSACTIONS);
            waitForTheHorizon(schema);
            for (int reader = 0; reader < readers.size(); reader++) {
                while (interleaving.read(reader)) {
                    // until there is nothing more
                }
            }
            List<Seen.Entry> committed = committed(schema, name);
            assertThat(committed).as(repeat(seed)).hasSize(events);
            return new Interleaved(name, interleaving, readers, end, committed);
        }
    }

    private static List<String> readAsText(Interleaved run) throws SQLException {
        try (Connection reading = connection()) {
            Reader reader = new JdbcReader(JdbcReader.BY_TRANSACTION_AS_TEXT, "public", reading, run.from());
            return readAll(reader, run.name(), new AtomicBoolean(false)).violations(run.committed());
        }
    }

    private static Void write(Connection connection, String storm, Random random) throws SQLException {
        for (int i = 0; i < TRANSACTIONS; i++) {
            if (random.nextInt(3) == 0) {
                try (var write = connection.prepareStatement("""
                        insert into idempotency_key (actor, key, request_hash, status, headers)
                        values ('order-test', ?, '', 200, '{}')""")) {
                    write.setString(1, UUID.randomUUID().toString());
                    write.executeUpdate();
                }
            }
            TallyWriter.mark(connection, "public", List.of(storm + "-" + random.nextInt(4), storm + "-" + random.nextInt(4)),
                    1 + random.nextInt(3), tally -> -1, Instant.now());
            if (random.nextInt(5) == 0) {
                connection.rollback();
            } else {
                connection.commit();
            }
        }
        return null;
    }

    private static Seen readAll(Reader reader, String run, AtomicBoolean writing) {
        Seen seen = new Seen();
        Random random = new Random(SEED);
        while (true) {
            boolean last = !writing.get();
            List<Seen.Entry> page = reader.page(1 + random.nextInt(20));
            page.stream().filter(entry -> entry.stream().startsWith("tally:" + run)).forEach(seen::add);
            if (page.isEmpty() && last) {
                return seen;
            }
        }
    }

    private static void theTopicHas(List<Seen.Entry> committed) {
        CaughtUp.await();
        List<String> streams = committed.stream().map(Seen.Entry::stream).distinct().toList();
        Seen subscriber = new Seen();
        Topics.read(Tally.TOPIC).stream()
                .map(record -> new Seen.Entry(Topics.header(record, "ce_id"), Topics.header(record, "ce_stream"),
                        Long.parseLong(Topics.header(record, "ce_sequence"))))
                .filter(entry -> streams.contains(entry.stream()))
                .forEach(subscriber::add);
        assertThat(subscriber.withoutRepeats().violations(committed)).as("on the topic; " + repeat(SEED)).isEmpty();
    }

    private static List<Seen.Entry> committed(String schema, String run) throws SQLException {
        return rows("select cast(event_id as text), stream_id, version from " + schema + ".event where stream_id like 'tally:"
                + run + "%'").stream().map(row -> new Seen.Entry((String) row[0], (String) row[1], (Long) row[2])).toList();
    }

    /** From here on, in either order, there are only events that do not exist yet. */
    private static FeedPosition end(String schema) throws SQLException {
        Object[] row = rows("select cast(pg_snapshot_xmax(pg_current_snapshot()) as text), (select coalesce(max(position), 0) from "
                + schema + ".event)").getFirst();
        return new FeedPosition((String) row[0], (Long) row[1]);
    }

    private static void waitForTheHorizon(String schema) throws SQLException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!(Boolean) rows("select pg_snapshot_xmin(pg_current_snapshot()) > (select max(event.tx) from " + schema + ".event)")
                .getFirst()[0]) {
            assertThat(Instant.now()).as("a transaction holds the feed back").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    /** @return the first id with one digit more, which is some transactions ahead */
    private static long burnTransactionIdsToABoundary() throws SQLException {
        long now = (Long) rows("select cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)").getFirst()[0];
        long boundary = 1;
        while (boundary - TRANSACTIONS / 2 < now) {
            boundary *= 10;
        }
        try (Connection connection = connection(); var burn = connection.createStatement()) {
            burn.execute("""
                    do $$ begin
                        while pg_snapshot_xmax(pg_current_snapshot()) < '%d'::xid8 loop
                            perform pg_current_xact_id();
                            commit;
                        end loop;
                    end $$""".formatted(boundary - TRANSACTIONS / 2));
        }
        return boundary;
    }

    private static List<Long> transactionsBelowAndFrom(long boundary, Interleaved run) throws SQLException {
        String ids = String.join("','", run.committed().stream().map(Seen.Entry::eventId).toList());
        Object[] row = rows("select count(*) filter (where tx < '%1$d'::xid8), count(*) filter (where tx >= '%1$d'::xid8) from event where event_id in ('%2$s')"
                .formatted(boundary, ids)).getFirst();
        return List.of((Long) row[0], (Long) row[1]);
    }

    private static List<Object[]> rows(String sql) throws SQLException {
        try (Connection connection = connection(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            List<Object[]> all = new ArrayList<>();
            while (rows.next()) {
                Object[] row = new Object[rows.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = rows.getObject(column + 1);
                }
                all.add(row);
            }
            return all;
        }
    }

    private static Connection connection() throws SQLException {
        return EmbeddedPostgresql.running().connect("service", "service_app");
    }

    private static String repeat(long seed) {
        return "repeat with -Dgoodschool.seed=" + seed;
    }
}
