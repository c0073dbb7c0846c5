package org.goodschool.benchmark.service;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Figures;

/** So many a second, whether the last is over or not: who is slow does not make the load lighter. */
record RateContestant(String name, int perSecond, Operation operation) implements Contestant {

    @FunctionalInterface
    interface Operation {

        /**
         * @param number of the operation in this round, from 0
         * @return what is measured, in nanoseconds; empty where it is only part of the load
         */
        OptionalLong once(long number) throws Exception;
    }

    @Override
    public Figures round(Duration time) throws Exception {
        Histogram nanos = new ConcurrentHistogram(3);
        var failed = new AtomicReference<Exception>();
        long operations = time.toMillis() * perSecond / 1000;
        long started = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < operations && failed.get() == null; i++) {
                awaitUntil(started + TimeUnit.SECONDS.toNanos(1) * i / perSecond);
                long number = i;
                threads.submit(() -> {
                    try {
                        operation.once(number).ifPresent(nanos::recordValue);
                    } catch (Exception e) {
                        failed.compareAndSet(null, e);
                    }
                });
            }
        }
        if (failed.get() != null) {
            throw new IOException(failed.get());
        }
        return Figures.of("p99 ms", nanos.getValueAtPercentile(99) / 1e6).and("p50 ms", nanos.getValueAtPercentile(50) / 1e6)
                .and("max ms", nanos.getMaxValue() / 1e6).and("measured", nanos.getTotalCount());
    }

    private static void awaitUntil(long when) {
        for (long left = when - System.nanoTime(); left > 0; left = when - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
