package org.goodschool.benchmark.worker;

/**
 * One round's work, as it is sent to a worker: a line of JSON, whatever language the worker is written in.
 *
 * @param clients how many at once, each with a connection and streams of its own
 * @param batch events of one transaction or of one page
 * @param millis how long; 0 where the work has an end of its own
 * @param events how many to fill a store with; 0 where the time decides
 */
public record Order(Task task, int clients, int batch, long millis, long events) {

    public enum Task {
        /** Transactions of one stream each. */
        APPEND,
        /** The same, where appends that come together share a transaction. */
        APPEND_SHARED,
        /** Events of 25,000 streams, as many of each, to be read later. */
        FILL,
        /** Page after page in the order of the store, from where the last round ended; after the last page from the start. */
        READ,
        /** The same, and each event made into an object of its class. */
        READ_DECODED,
        /** As {@link #READ}, where the next page is on its way while one is looked at. */
        READ_AHEAD,
        /** As {@link #READ_DECODED}, likewise. */
        READ_DECODED_AHEAD
    }

    public static Order append(int clients, int batch) {
        return new Order(Task.APPEND, clients, batch, 0, 0);
    }

    /** The same work in another way. */
    public Order as(Task other) {
        return new Order(other, clients, batch, millis, events);
    }

    public static Order fill(int clients, int batch, long events) {
        return new Order(Task.FILL, clients, batch, 0, events);
    }

    public static Order read(Task task, int page) {
        return new Order(task, 1, page, 0, 0);
    }

    Order lasting(long time) {
        return new Order(task, clients, batch, time, events);
    }

    /** On the clock of {@link System#nanoTime()}. */
    long end(long start) {
        return millis == 0 ? start + Long.MAX_VALUE : start + millis * 1_000_000;
    }

    /** For those that do not know it. */
    public IllegalArgumentException unknown() {
        return new IllegalArgumentException("no task " + task);
    }
}
