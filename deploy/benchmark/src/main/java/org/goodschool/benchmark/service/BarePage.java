package org.goodschool.benchmark.service;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.random.RandomGenerator;
import org.goodschool.benchmark.england.England;

/** A page of a list as the database has it: the rows, over a connection that is there already. */
final class BarePage implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final String PAGE = "select * from school where urn > ? order by urn limit 100";

    private final England england;
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);

    BarePage(Stack stack, England england) throws IOException, SQLException {
        this.england = england;
        for (int i = 0; i < CONNECTIONS; i++) {
            idle.add(stack.database("school_registry"));
        }
    }

    OptionalLong once(RandomGenerator random) throws SQLException, InterruptedException {
        long before = System.nanoTime();
        Connection connection = idle.take();
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setInt(1, england.any(random).urn());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        } finally {
            idle.add(connection);
        }
        return OptionalLong.of(System.nanoTime() - before);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
