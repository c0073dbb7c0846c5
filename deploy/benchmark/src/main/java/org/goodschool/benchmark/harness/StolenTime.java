package org.goodschool.benchmark.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Processor time that a virtual machine asked for and its host gave to others: figures of a round that lost much of it say
 * more about the host than about the contestant.
 */
record StolenTime(long stolen, long all) {

    static final String FIGURE = "stolen %";

    private static final Path COUNTERS = Path.of("/proc/stat");
    private static final int STEAL = 7;

    /** Empty where the kernel does not count it. */
    static Optional<StolenTime> now() throws IOException {
        if (!Files.isReadable(COUNTERS)) {
            return Optional.empty();
        }
        // cpu user nice system idle iowait irq softirq steal guest …: what guests took is within user already
        long[] ticks = Arrays.stream(Files.readAllLines(COUNTERS).getFirst().split("\\s+")).skip(1).limit(STEAL + 1)
                .mapToLong(Long::parseLong).toArray();
        return Optional.of(new StolenTime(ticks[STEAL], Arrays.stream(ticks).sum()));
    }

    double percentSince(StolenTime before) {
        return all == before.all ? 0 : 100.0 * (stolen - before.stolen) / (all - before.all);
    }
}
