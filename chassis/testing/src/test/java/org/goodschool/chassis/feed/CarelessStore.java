package org.goodschool.chassis.feed;

import java.sql.Connection;
import java.sql.SQLException;
import org.goodschool.chassis.testing.EmbeddedPostgresql;

/**
 * The event store once more, in a schema of its own and with one thing taken out of the function that appends: a stream
 * no longer remembers the newest transaction that appended to it.
 */
final class CarelessStore implements AutoCloseable {

    static final String SCHEMA = "careless";

    private static final String REMEMBERS = "greatest\\((?:stream\\.)?last_tx, ([a-z_.]+(?:\\(\\))?)\\)";

    CarelessStore() throws SQLException {
        execute("create schema careless");
        execute("create table careless.stream (like public.stream including all)");
        execute("create table careless.event (like public.event including all)");
        execute(function().replace("public.append_events", "careless.append_events")
                .replaceFirst("SET search_path TO .*", "SET search_path TO 'careless', 'public'")
                .replaceAll(REMEMBERS, "$1"));
        execute("grant usage on schema careless to service_app");
        execute("grant select on careless.stream, careless.event to service_app");
    }

    private static String function() throws SQLException {
        try (Connection connection = EmbeddedPostgresql.running().connect("service", "postgres");
             var statement = connection.createStatement();
             var row = statement.executeQuery("select pg_get_functiondef('public.append_events'::regproc)")) {
            row.next();
            String function = row.getString(1);
            if (function.replaceAll(REMEMBERS, "").equals(function)) {
                throw new IllegalStateException("there is nothing to take out of " + function);
            }
            return function;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = EmbeddedPostgresql.running().connect("service", "postgres");
             var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop schema careless cascade");
    }
}
