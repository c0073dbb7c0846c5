package org.goodschool.local.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.goodschool.local.Problem;

/** A real PostgreSQL from a Maven package, on loopback, with its durable settings on. */
final class Postgres {

    /** Long enough for crash recovery after a killed stack. */
    private static final Duration START_WAIT = Duration.ofMinutes(2);

    private final Settings settings;
    private EmbeddedPostgres server;

    Postgres(Settings settings) {
        this.settings = settings;
    }

    void start() {
        stop();
        discardHalfMadeCluster();
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(settings.postgresData())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(settings.home().resolve("postgres-binaries").toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_WAIT)
                    .setPort(settings.postgresPort())
                    // the same order and the same letters whatever this machine's own language is
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", Settings.LOOPBACK)
                    // the library is made for tests and switches these off: here data must survive a power cut
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    // its own log file: an inherited pipe would break with the process that held its other end
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_directory", settings.logs().toString())
                    .setServerConfig("log_filename", "postgres.log")
                    .setServerConfig("log_rotation_size", "20MB")
                    .start();
            Files.writeString(initialised(), "");
            createDatabases();
        } catch (IOException | SQLException | RuntimeException failed) {
            if (Disk.causedBy(settings, failed)) {
                throw new Problem(Disk.fullLine(settings), failed);
            }
            throw new Problem("PostgreSQL did not start: %s; see %s".formatted(Lines.first(failed), log()), failed);
        }
    }

    Path log() {
        return settings.logs().resolve("postgres.log");
    }

    /** The postmaster is a daemon and nobody's child: its pid stands in the data folder. */
    Optional<ProcessHandle> process() {
        return postmaster(settings);
    }

    static Optional<ProcessHandle> postmaster(Settings settings) {
        Path file = settings.postgresData().resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(Postgres::isPostgres);
        } catch (IOException | NumberFormatException | NoSuchElementException unreadable) {
            return Optional.empty();
        }
    }

    /** A pid outlives its process in that file; after a reboot it may be anybody's. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive() && process.info().command().map(command -> command.contains("postgres")).orElse(false);
    }

    void stop() {
        if (server == null) {
            return;
        }
        Optional<ProcessHandle> postmaster = process();
        try {
            server.close();
        } catch (IOException | RuntimeException slow) {
            // pg_ctl waits five seconds only; the shutdown that it asked for goes on
        }
        postmaster.ifPresent(process -> Processes.stop(process, Duration.ofSeconds(30)));
        server = null;
    }

    /** initdb that was cut short leaves a folder that neither starts nor can be initialised again; it holds no data. */
    private void discardHalfMadeCluster() {
        Path data = settings.postgresData();
        if (Files.isDirectory(data) && !Files.exists(initialised())) {
            Folders.delete(data);
        }
    }

    private Path initialised() {
        return settings.home().resolve("postgres.initialised");
    }

    private void createDatabases() throws SQLException {
        String password = Secrets.databasePassword(settings.keys());
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            for (Service service : Service.values()) {
                role(connection, service.databaseOwner(), password);
                role(connection, service.databaseUser(), password);
                if (!exists(connection, "select 1 from pg_database where datname = ?", service.database())) {
                    run(connection, "create database %s owner %s".formatted(service.database(), service.databaseOwner()));
                }
                run(connection, "revoke all on database %s from public".formatted(service.database()));
                run(connection, "grant connect on database %s to %s".formatted(service.database(), service.databaseUser()));
            }
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            run(connection, "create role %s login".formatted(role));
        }
        run(connection, "alter role %s password '%s'".formatted(role, password));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
