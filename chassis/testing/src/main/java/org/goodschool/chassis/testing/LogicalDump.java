package org.goodschool.chassis.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What {@code pg_dump --data-only} writes: the rows of every table as the server's COPY gives them, of one moment, and how
 * far each sequence has come. By the server alone, because no {@code pg_dump} of its version comes with the libraries.
 *
 * @param tables by their qualified names
 * @param sequences the last value of each that was used
 */
public record LogicalDump(Map<String, byte[]> tables, Map<String, Long> sequences) {

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') order by 1""";

    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename), last_value from pg_sequences where last_value is not null""";

    /** @param database as a superuser */
    public static LogicalDump of(Connection database) {
        try {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Map<String, byte[]> tables = new LinkedHashMap<>();
            for (Object[] table : rows(database, TABLES)) {
                var text = new ByteArrayOutputStream();
                copy(database).copyOut("copy " + table[0] + " to stdout", text);
                tables.put((String) table[0], text.toByteArray());
            }
            Map<String, Long> sequences = new LinkedHashMap<>();
            rows(database, SEQUENCES).forEach(sequence -> sequences.put((String) sequence[0], (Long) sequence[1]));
            database.commit();
            database.setAutoCommit(true);
            return new LogicalDump(tables, sequences);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In place of all rows there. @param database as a superuser, with the same tables */
    public void restoreInto(Connection database) {
        try (var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables.keySet()));
            for (var table : tables.entrySet()) {
                copy(database).copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            for (var sequence : sequences.entrySet()) {
                statement.execute("select setval('%s', %d)".formatted(sequence.getKey(), sequence.getValue()));
            }
            database.commit();
            database.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables whose rows have this text in them, in bytes too, whatever the case. */
    public List<String> tablesWith(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        String inBytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return tables.entrySet().stream().filter(table -> {
            String rows = new String(table.getValue(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return rows.contains(wanted) || rows.contains(inBytes);
        }).map(Map.Entry::getKey).toList();
    }

    private static CopyManager copy(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    private static List<Object[]> rows(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            List<Object[]> rows = new ArrayList<>();
            while (found.next()) {
                Object[] row = new Object[found.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = found.getObject(column + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
