package org.goodschool.benchmark.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * Which events one client fills a store with: one event of each of its streams, then the next one of each. A page read
 * later has as many streams as events.
 */
public final class FillPlan {

    public static final int STREAMS = 25_000;

    private final int client;
    private final int clients;
    private final int chunk;
    private final long events;
    private long done;

    /** @param events how many of all clients together */
    private FillPlan(int client, int clients, int chunk, long events) {
        this.client = client;
        this.clients = clients;
        this.chunk = chunk;
        this.events = events / clients + (client < events % clients ? 1 : 0);
    }

    public static FillPlan of(Order order, int client) {
        return new FillPlan(client, order.clients(), order.batch(), order.events());
    }

    /** Of different streams; empty at the end. */
    public List<Place> next() {
        int streams = STREAMS / clients + (client < STREAMS % clients ? 1 : 0);
        List<Place> places = new ArrayList<>(chunk);
        while (places.size() < Math.min(chunk, streams) && done < events) {
            long stream = client + clients * (done % streams);
            places.add(new Place("f" + stream, done / streams));
            done++;
        }
        return places;
    }
}
