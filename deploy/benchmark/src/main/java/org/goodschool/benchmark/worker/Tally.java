package org.goodschool.benchmark.worker;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.goodschool.benchmark.harness.Figures;

/** What one client did: how many events, and how long each operation took. Used by one thread at a time. */
final class Tally {

    static final String EVENTS = "events";
    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(DIGITS);
    private long events;

    void add(int more, long took) {
        events += more;
        nanos.recordValue(took);
    }

    static Figures of(List<Tally> clients, long took) {
        var all = new Histogram(DIGITS);
        clients.forEach(client -> all.add(client.nanos));
        double seconds = took / 1e9;
        long events = clients.stream().mapToLong(client -> client.events).sum();
        return Figures.of("events/s", events / seconds)
                .and("p50 ms", millis(all, 50)).and("p99 ms", millis(all, 99))
                .and("operations", all.getTotalCount()).and(EVENTS, events).and("seconds", seconds);
    }

    private static double millis(Histogram all, double percentile) {
        return all.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
