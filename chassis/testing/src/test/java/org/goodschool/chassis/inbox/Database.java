package org.goodschool.chassis.inbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.chassis.testing.EmbeddedPostgresql;

/** A look into the service's tables, past the service. */
final class Database {

    private Database() {
    }

    /** The first column of each row, as text. */
    static List<String> column(String sql) {
        try (var connection = EmbeddedPostgresql.running().connect("service", "postgres");
             var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
