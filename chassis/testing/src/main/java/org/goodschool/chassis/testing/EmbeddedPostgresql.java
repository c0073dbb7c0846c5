package org.goodschool.chassis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** One PostgreSQL for all tests of a module. It can be taken away and comes back with its data, at the same address. */
public final class EmbeddedPostgresql {

    /** A killed server's orphans hold its memory for a moment. */
    private static final Duration ORPHANS_GONE_WITHIN = Duration.ofSeconds(20);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private static EmbeddedPostgresql running;

    private final List<Path> folders = new ArrayList<>();
    private Path data;
    private EmbeddedPostgres server;

    private EmbeddedPostgresql(Path data) throws IOException {
        this.data = data;
        folders.add(data);
        this.server = start(0);
    }

    public static synchronized EmbeddedPostgresql running() {
        if (running == null) {
            try {
                running = new EmbeddedPostgresql(Files.createTempDirectory("goodschool-postgresql"));
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::discard));
        }
        return running;
    }

    public int port() {
        return server.getPort();
    }

    /** As an administrator does it: sessions are told to go. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    /** {@code kill -9} of every process of it: nobody is told anything, nothing is written any more. */
    public void kill() {
        List<ProcessHandle> killed = processes();
        killed.forEach(ProcessHandle::destroyForcibly);
        killed.forEach(process -> process.onExit().join());
        try {
            // there is nothing left to stop, but it holds a lock on the folder
            server.close();
        } catch (IOException | RuntimeException nothingThere) {
            // as expected
        }
    }

    /** It takes connections and says nothing, as behind a network that lost its way; until {@link #thaw}. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    /** Where its files are. */
    public Path data() {
        return data;
    }

    /**
     * Another cluster at the same address, after {@link #stop} or {@link #kill}: a new one where the folder is empty.
     *
     * @param folder deleted with the others in the end
     */
    public void startOn(Path folder) {
        data = folder;
        folders.add(folder);
        start();
    }

    /** After {@link #stop} or {@link #kill}. */
    public void start() {
        int port = port();
        long deadline = System.nanoTime() + ORPHANS_GONE_WITHIN.toNanos();
        while (true) {
            try {
                server = start(port);
                return;
            } catch (IOException | RuntimeException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("PostgreSQL did not come back", e);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setServerConfig("max_connections", "200")
                // what is committed survives kill -9, though no power cut: the library switches it off
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private List<ProcessHandle> processes() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
            return ProcessHandle.of(postmaster).stream()
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not run", e);
        }
    }

    private void signal(String signal) {
        Stream<String> pids = processes().stream().map(process -> String.valueOf(process.pid()));
        try {
            new ProcessBuilder(Stream.concat(Stream.of("kill", signal), pids).toList()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discard() {
        stop();
        for (Path folder : folders) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** With an owner for migrations and an application role, as in production. */
    public void createDatabase(String name) {
        execute("create role " + name + "_owner login");
        execute("create role " + name + "_app login");
        execute("create database " + name + " owner " + name + "_owner");
    }

    /** As the superuser, in the database {@code postgres}. */
    public void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
             var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public Connection connect(String database, String role) throws SQLException {
        return server.getDatabase(role, database).getConnection();
    }
}
