package org.goodschool.chassis.feed;

import org.goodschool.chassis.testing.ServiceDatabase;

/**
 * The event store once more, in a schema of its own and with one thing taken out of the function that appends: a stream
 * no longer remembers the newest transaction that appended to it.
 */
final class CarelessStore implements AutoCloseable {

    static final String SCHEMA = "careless";

    private static final String REMEMBERS = "greatest\\((?:stream\\.)?last_tx, ([a-z_.]+(?:\\(\\))?)\\)";

    CarelessStore() {
        ServiceDatabase.execute("create schema careless");
        ServiceDatabase.execute("create table careless.stream (like public.stream including all)");
        ServiceDatabase.execute("create table careless.event (like public.event including all)");
        ServiceDatabase.execute(function().replace("public.append_events", "careless.append_events")
                .replaceFirst("SET search_path TO .*", "SET search_path TO 'careless', 'public'")
                .replaceAll(REMEMBERS, "$1"));
        ServiceDatabase.execute("grant usage on schema careless to service_app");
        ServiceDatabase.execute("grant select on careless.stream, careless.event to service_app");
    }

    private static String function() {
        String function = ServiceDatabase.column("select pg_get_functiondef('public.append_events'::regproc)").getFirst();
        if (function.replaceAll(REMEMBERS, "").equals(function)) {
            throw new IllegalStateException("there is nothing to take out of " + function);
        }
        return function;
    }

    @Override
    public void close() {
        ServiceDatabase.execute("drop schema careless cascade");
    }
}
