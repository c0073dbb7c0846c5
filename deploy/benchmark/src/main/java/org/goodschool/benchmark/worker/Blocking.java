package org.goodschool.benchmark.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.goodschool.benchmark.harness.Figures;

/** Clients with a thread each, one operation after the other: how JDBC is used. */
public final class Blocking {

    @FunctionalInterface
    public interface Operation {
        void run() throws Exception;
    }

    private Blocking() {
    }

    /** @param client what the client of that number (from 0) does again and again */
    public static Figures clients(Order order, IntFunction<Operation> client) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Tally>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(order.clients())) {
            for (int i = 0; i < order.clients(); i++) {
                Operation operation = client.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return loop(operation, order.millis());
                }));
            }
            long started = System.nanoTime();
            start.countDown();
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> one : running) {
                tallies.add(one.get());
            }
            return Tally.of(tallies, System.nanoTime() - started, order.batch());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Tally loop(Operation operation, long millis) throws Exception {
        var tally = new Tally();
        long end = System.nanoTime() + millis * 1_000_000;
        for (long before = System.nanoTime(); before < end;) {
            operation.run();
            long after = System.nanoTime();
            tally.add(after - before);
            before = after;
        }
        return tally;
    }
}
