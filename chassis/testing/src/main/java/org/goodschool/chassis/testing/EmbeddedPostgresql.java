package org.goodschool.chassis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** One PostgreSQL for all tests of a module. */
public final class EmbeddedPostgresql {

    private static EmbeddedPostgresql running;

    private final EmbeddedPostgres server;

    private EmbeddedPostgresql(EmbeddedPostgres server) {
        this.server = server;
    }

    public static synchronized EmbeddedPostgresql running() {
        if (running == null) {
            try {
                running = new EmbeddedPostgresql(EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
        return running;
    }

    public int port() {
        return server.getPort();
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
