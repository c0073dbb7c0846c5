package org.goodschool.benchmark.worker;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.goodschool.benchmark.harness.Figures;

/** What one client did: how often, and how long each took. Used by one thread at a time. */
final class Tally {

    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(DIGITS);

    void add(long took) {
        nanos.recordValue(took);
    }

    /** @param events of one operation */
    static Figures of(Iterable<Tally> clients, long took, int events) {
        var all = new Histogram(DIGITS);
        clients.forEach(client -> all.add(client.nanos));
        double seconds = took / 1e9;
        return Figures.of("events/s", all.getTotalCount() * events / seconds)
                .and("p50 ms", millis(all, 50)).and("p99 ms", millis(all, 99))
                .and("operations", all.getTotalCount());
    }

    private static double millis(Histogram all, double percentile) {
        return all.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
