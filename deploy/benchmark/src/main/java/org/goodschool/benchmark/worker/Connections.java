package org.goodschool.benchmark.worker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One for each client, kept from round to round: what a pool of that size comes to, without its cost. */
public final class Connections implements AutoCloseable {

    private final String url;
    private final List<Connection> open = new ArrayList<>();

    public Connections(String url) {
        this.url = url;
    }

    public synchronized Connection of(int client) throws SQLException {
        while (open.size() <= client) {
            open.add(DriverManager.getConnection(url));
        }
        return open.get(client);
    }

    @Override
    public synchronized void close() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
    }
}
