package org.goodschool.benchmark.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.goodschool.benchmark.harness.Figures;

/** Clients with a thread each, one operation after the other: how JDBC is used. */
public final class Blocking {

    @FunctionalInterface
    public interface Operation {

        /** @return how many events it was; 0 where there is nothing left to do */
        int run() throws Exception;
    }

    @FunctionalInterface
    public interface Client {

        /** @return what the client of that number (from 0) does again and again */
        Operation of(int number) throws Exception;
    }

    private Blocking() {
    }

    public static Figures clients(Order order, Client client) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Tally>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(order.clients())) {
            for (int i = 0; i < order.clients(); i++) {
                Operation operation = client.of(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return loop(operation, order.end(System.nanoTime()));
                }));
            }
            long started = System.nanoTime();
            start.countDown();
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> one : running) {
                tallies.add(one.get());
            }
            return Tally.of(tallies, System.nanoTime() - started);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Tally loop(Operation operation, long end) throws Exception {
        var tally = new Tally();
        for (long before = System.nanoTime(); before - end < 0;) {
            int events = operation.run();
            if (events == 0) {
                break;
            }
            long after = System.nanoTime();
            tally.add(events, after - before);
            before = after;
        }
        return tally;
    }
}
