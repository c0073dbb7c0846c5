package org.goodschool.benchmark.worker;

/**
 * One round's work, as it is sent to a worker: a line of JSON, whatever language the worker is written in.
 *
 * @param task what to do: {@code append}, {@code read}
 * @param clients how many at once, each with a connection and streams of its own
 * @param batch events of one transaction, all of one stream
 * @param millis how long; 0 where the work itself has an end
 * @param events how many to read; 0 where the time decides
 */
public record Order(String task, int clients, int batch, long millis, long events) {

    public static Order append(int clients, int batch) {
        return new Order("append", clients, batch, 0, 0);
    }

    Order lasting(long time) {
        return new Order(task, clients, batch, time, events);
    }
}
