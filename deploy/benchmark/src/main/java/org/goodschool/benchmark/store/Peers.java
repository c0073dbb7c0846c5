package org.goodschool.benchmark.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.benchmark.harness.Absent;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Versions;
import org.goodschool.benchmark.peer.MessageDb;
import org.goodschool.benchmark.peer.Npm;
import org.goodschool.benchmark.peer.PgBench;
import org.goodschool.benchmark.postgres.Database;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.Place;
import org.goodschool.benchmark.worker.WorkerContestant;
import org.goodschool.benchmark.worker.WorkerProcess;
import org.goodschool.benchmark.worker.Workloads;
import org.goodschool.chassis.eventstore.Json;

/**
 * The event stores and the bare statements. Each is started when it is first wanted, with a process and a database of its
 * own; the same process serves every comparison of a benchmark.
 */
final class Peers {

    static final String GOOD_SCHOOL = "Good School";
    static final String GOOD_SCHOOL_SHARED = "Good School, shared transactions";
    static final String GOOD_SCHOOL_AHEAD = "Good School, reading ahead";
    static final String AXON = "Axon";
    static final String AXON_REWRITING = "Axon, inserts rewritten by pgjdbc";
    static final String AXON_SMALL_PAGES = "Axon, pages of 100";
    static final String EMMETT = "emmett";
    static final String MESSAGE_DB = "message-db";
    static final String INSERT = "INSERT by JDBC";
    static final String COPY = "COPY";
    static final String SELECT = "SELECT by JDBC";
    static final String PGBENCH = "INSERT by pgbench";

    /** How many clients fill a store, and how many events each appends at once. */
    static final int FILLERS = 16;
    private static final int FILL_BATCH = 100;

    @FunctionalInterface
    private interface Start {
        WorkerProcess start() throws Exception;
    }

    private final Lab lab;
    private final int pool;
    private final Database ourTables;
    private final Map<String, WorkerProcess> started = new HashMap<>();
    private final Map<String, String> missing = new HashMap<>();
    private Database goodSchool;
    private Database axonDatabase;

    private Peers(Lab lab, int pool, Database ourTables) {
        this.lab = lab;
        this.pool = pool;
        this.ourTables = ourTables;
    }

    /** @param pool connections of each */
    static Peers of(Lab lab, int pool) throws Exception {
        Database ourTables = lab.cluster().createForService("our_tables");
        // it migrates when it starts: what the bare statements write to is then what we write to
        WorkerProcess.java(lab, Workloads.GOODSCHOOL, ourTables, 2).close();
        return new Peers(lab, pool, ourTables);
    }

    Contestant goodSchool(Order order) {
        return entrant(GOOD_SCHOOL, order, () -> {
            lab.version(GOOD_SCHOOL, "%s on Quarkus %s".formatted(Versions.of("goodschool"), Versions.of("quarkus")));
            return WorkerProcess.java(lab, Workloads.GOODSCHOOL, goodSchoolDatabase(), pool);
        });
    }

    /** Appends that come together share a transaction, as the services' commands do. */
    Contestant goodSchoolShared(Order order) {
        return entrant(GOOD_SCHOOL_SHARED, order.as(Order.Task.APPEND_SHARED), () ->
                WorkerProcess.java(lab, Workloads.GOODSCHOOL, lab.cluster().copy("good_school_shared", ourTables), pool));
    }

    /** Asks for the next page while it looks at one, as a rebuild does. Reads what Good School wrote. */
    Contestant goodSchoolAhead(Order order, Order.Task task) {
        return entrant(GOOD_SCHOOL_AHEAD, order.as(task), () ->
                WorkerProcess.java(lab, Workloads.GOODSCHOOL, goodSchoolDatabase(), pool));
    }

    Contestant axon(Order order) {
        return entrant(AXON, order, () -> {
            lab.version(AXON, "%s, JDBC with HikariCP %s".formatted(Versions.of("axon"), Versions.of("hikari")));
            axonDatabase = lab.cluster().create("axon");
            return WorkerProcess.java(lab, Workloads.AXON, axonDatabase, pool);
        });
    }

    Contestant axonRewriting(Order order) {
        return entrant(AXON_REWRITING, order, () ->
                WorkerProcess.java(lab, Workloads.AXON_REWRITING, lab.cluster().create("axon_rewriting"), pool));
    }

    /** As it is where nobody sets it up for long pages. Reads what Axon wrote. */
    Contestant axonSmallPages(Order order) {
        return entrant(AXON_SMALL_PAGES, order, () -> WorkerProcess.java(lab, Workloads.AXON_SMALL_PAGES, axonDatabase, pool));
    }

    Contestant insert(Order order) {
        return entrant(INSERT, order, () ->
                WorkerProcess.java(lab, Workloads.EVENT_ROWS, lab.cluster().copy("insert_rows", ourTables), pool));
    }

    Contestant copy(Order order) {
        return entrant(COPY, order, () ->
                WorkerProcess.java(lab, Workloads.EVENT_ROWS, lab.cluster().copy("copy_rows", ourTables), pool));
    }

    /** Reads what Good School wrote. */
    Contestant select(Order order) {
        return entrant(SELECT, order, () -> WorkerProcess.java(lab, Workloads.EVENT_ROWS, goodSchoolDatabase(), pool));
    }

    Contestant messageDb(Order order) {
        return entrant(MESSAGE_DB, order, () -> {
            Path peers = Npm.peers(lab);
            Database database = lab.cluster().create("message_db");
            MessageDb.install(peers, database);
            lab.version(MESSAGE_DB, Npm.version(peers, "@eventide/message-db") + ", one category");
            return WorkerProcess.java(lab, Workloads.MESSAGE_DB, database, pool);
        });
    }

    Contestant emmett(Order order) {
        return entrant(EMMETT, order, () -> {
            Path peers = Npm.peers(lab);
            lab.version(EMMETT, "emmett-postgresql %s on Node %s".formatted(
                    Npm.version(peers, "@event-driven-io/emmett-postgresql"), Npm.node()));
            return WorkerProcess.start(lab, EMMETT, peers, List.of("node", "emmett.mjs"), lab.cluster().create("emmett"), pool);
        });
    }

    /** Single rows only. */
    Contestant pgbench(int clients) throws IOException, InterruptedException, SQLException {
        String version = PgBench.version();
        if (version == null) {
            return new Absent(PGBENCH, "there is no pgbench on this machine");
        }
        lab.version(PGBENCH, version);
        UUID event = UUID.randomUUID();
        return PgBench.inserting(PGBENCH, lab.cluster().copy("pgbench_" + clients, ourTables), clients, lab.target(),
                Json.write(SampleEvent.at(new Place("s1", 0), 1)), Json.write(SampleMetadata.of(event)));
    }

    /** Good School's store and Axon's, with the same events, each through its own append; then tidied up as autovacuum would. */
    void fill(long events) throws Exception {
        Order order = Order.fill(FILLERS, FILL_BATCH, events);
        for (Contestant contestant : List.of(goodSchool(order), axon(order))) {
            lab.progress("filling %s with %,d events".formatted(contestant.name(), events));
            contestant.round(Duration.ZERO);
        }
        for (Database database : List.of(goodSchoolDatabase(), axonDatabase)) {
            database.execute("vacuum analyze");
        }
    }

    Database goodSchoolDatabase() throws IOException, SQLException {
        if (goodSchool == null) {
            goodSchool = lab.cluster().copy("good_school", ourTables);
        }
        return goodSchool;
    }

    private Contestant entrant(String name, Order order, Start start) {
        if (!lab.options().wants(name)) {
            return new Absent(name, "not asked for");
        }
        if (!started.containsKey(name) && !missing.containsKey(name)) {
            lab.progress("starting " + name);
            try {
                started.put(name, start.start());
            } catch (Exception cannot) {
                missing.put(name, String.valueOf(cannot.getMessage()));
            }
        }
        return started.containsKey(name) ? new WorkerContestant(name, started.get(name), order)
                : new Absent(name, missing.get(name));
    }
}
