package org.goodschool.chassis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Migrations run once more, on the rows that the service has written since, in a transaction that is never committed. */
public final class MigrationTrial implements AutoCloseable {

    private final Connection connection;

    private MigrationTrial(Connection connection) {
        this.connection = connection;
    }

    public static MigrationTrial begin() throws SQLException {
        Connection connection = ServiceDatabase.connect();
        connection.setAutoCommit(false);
        return new MigrationTrial(connection);
    }

    /** What leads back to how it was before a migration. @param sql any number of statements */
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A whole migration, which must not have placeholders. @param file its name, such as {@code V1_2__group.sql} */
    public void run(String file) throws SQLException {
        execute(text(file));
    }

    /** Only the statement of a migration that begins with these words. */
    public void run(String file, String words) throws SQLException {
        String sql = text(file);
        int begin = sql.indexOf(words);
        execute(sql.substring(begin, sql.indexOf(';', begin)));
    }

    /** The first column of every row, as text. */
    public List<String> rows(String query) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static String text(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("db/migration/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
