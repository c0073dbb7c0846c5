package org.goodschool.benchmark.worker;

import java.util.Map;
import org.goodschool.benchmark.postgres.Database;

/** How a worker is told of its database: the same two variables for Java and for JavaScript. */
final class WorkerDatabase {

    private static final String JDBC = "BENCHMARK_JDBC_URL";
    private static final String URI = "BENCHMARK_DATABASE_URI";

    private WorkerDatabase() {
    }

    static void tell(Database database, Map<String, String> environment) {
        environment.put(JDBC, database.jdbcUrl());
        environment.put(URI, database.uri());
    }

    static String url() {
        return System.getenv(JDBC);
    }
}
