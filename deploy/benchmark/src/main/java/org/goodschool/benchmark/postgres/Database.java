package org.goodschool.benchmark.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** One contestant's database. Loopback and no passwords: it lives as long as the benchmark. */
public record Database(Cluster cluster, String name) {

    public static final String HOST = "127.0.0.1";
    public static final String SUPERUSER = "postgres";
    static final String OWNER = "benchmark_owner";
    static final String APPLICATION = "benchmark_app";

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?user=%s".formatted(HOST, cluster.port(), name, SUPERUSER);
    }

    public String uri() {
        return "postgresql://%s@%s:%d/%s".formatted(SUPERUSER, HOST, cluster.port(), name);
    }

    public Connection connect() throws SQLException {
        return cluster.connect(name);
    }

    public void execute(String sql) throws SQLException {
        cluster.execute(name, sql);
    }

    /** What a service is told of its database, in production as here. */
    public Map<String, String> serviceEnvironment(int pool) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("GOODSCHOOL_DB_HOST", HOST);
        environment.put("GOODSCHOOL_DB_PORT", String.valueOf(cluster.port()));
        environment.put("GOODSCHOOL_DB_NAME", name);
        environment.put("GOODSCHOOL_DB_USER", APPLICATION);
        environment.put("GOODSCHOOL_DB_OWNER", OWNER);
        environment.put("GOODSCHOOL_DB_POOL", String.valueOf(pool));
        return environment;
    }
}
