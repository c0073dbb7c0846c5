package org.goodschool.chassis.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The running service's database, as its superuser sees it: for what no caller of the service could do or see. */
public final class ServiceDatabase {

    private ServiceDatabase() {
    }

    public static Connection connect() {
        try {
            return EmbeddedPostgresql.running()
                    .connect(ConfigProvider.getConfig().getValue("goodschool.db.name", String.class), "postgres");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many rows it changed */
    public static int execute(String sql) {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of every row, as text. */
    public static List<String> column(String query) {
        try (Connection connection = connect(); var statement = connection.createStatement();
             ResultSet found = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Every row of a table as text, in an order that depends on nothing but the rows. */
    public static List<String> rows(String table) {
        return column("select r::text from " + table + " r order by 1");
    }
}
