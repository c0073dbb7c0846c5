package org.goodschool.benchmark.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the benchmark's own, empty at its start, on loopback, with one set of settings for all: durable ones, and
 * otherwise its defaults but for memory.
 */
public final class Cluster implements AutoCloseable {

    private static final Map<String, String> SETTINGS = settingsOfAll();
    private static final List<String> TOLD = List.of("server_version", "fsync", "synchronous_commit", "full_page_writes",
            "shared_buffers", "max_wal_size", "checkpoint_timeout", "max_connections", "autovacuum", "wal_sync_method", "jit");

    private final EmbeddedPostgres server;
    private final Optional<ProcessHandle> postmaster;

    private Cluster(EmbeddedPostgres server, Path data) throws IOException {
        this.server = server;
        // it is a daemon and nobody's child: its first line says who it is
        this.postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip()));
    }

    private static Map<String, String> settingsOfAll() {
        var settings = new LinkedHashMap<String, String>();
        // the library is made for tests and switches these off
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("shared_buffers", "512MB");
        // room enough for a round without a checkpoint; one is made before each
        settings.put("max_wal_size", "4GB");
        settings.put("max_connections", "200");
        settings.put("listen_addresses", "127.0.0.1");
        return settings;
    }

    /** @param data whatever is in it is deleted */
    public static Cluster start(Path data, Path work) throws IOException {
        Path cluster = data.resolve("postgres");
        delete(cluster);
        Files.createDirectories(work);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(work.resolve("postgres-binaries").toFile())
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", Files.createDirectories(work.resolve("logs")).toAbsolutePath().toString())
                .setServerConfig("log_filename", "postgres.log");
        SETTINGS.forEach(builder::setServerConfig);
        return new Cluster(builder.start(), cluster);
    }

    public int port() {
        return server.getPort();
    }

    /** As it says of itself. */
    public Map<String, String> settings() {
        Map<String, String> told = new LinkedHashMap<>();
        try (Connection connection = connect("postgres");
                var statement = connection.prepareStatement("select current_setting(?)")) {
            for (String setting : TOLD) {
                statement.setString(1, setting);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    told.put(setting, rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its settings", e);
        }
        return told;
    }

    /** An empty one. */
    public Database create(String name) throws SQLException {
        execute("postgres", "create database " + name);
        return new Database(this, name);
    }

    /** With the tables of another that nobody is connected to. */
    public Database copy(String name, Database template) throws SQLException {
        execute("postgres", "create database %s template %s owner %s".formatted(name, template.name(), Database.OWNER));
        return new Database(this, name);
    }

    /** With an owner for migrations and an application role, as a service has it. */
    public Database createForService(String name) throws SQLException {
        for (String role : List.of(Database.OWNER, Database.APPLICATION)) {
            execute("postgres", "do $$ begin create role %s login; exception when duplicate_object then null; end $$".formatted(role));
        }
        execute("postgres", "create database %s owner %s".formatted(name, Database.OWNER));
        return new Database(this, name);
    }

    /** As the superuser; the caller closes it. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(new Database(this, database).jdbcUrl());
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public void checkpoint() throws SQLException {
        execute("postgres", "checkpoint");
    }

    /** What its processes have used of the processors so far, by process: with another look later, what they used between. */
    public CpuTimes cpu() {
        return CpuTimes.of(postmaster.stream().flatMap(ProcessHandle::descendants));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
