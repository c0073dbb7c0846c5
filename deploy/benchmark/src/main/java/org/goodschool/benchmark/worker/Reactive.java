package org.goodschool.benchmark.worker;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.goodschool.benchmark.harness.Figures;

/** Clients on event loops, spread over them as HTTP connections are: each sends its next when the last is answered. */
public final class Reactive {

    private Reactive() {
    }

    /**
     * @param client what the client of that number (from 0) does again and again; it answers how many events it was, 0 where
     *     there is nothing left to do
     */
    public static Figures clients(Vertx vertx, Order order, IntFunction<Supplier<Uni<Integer>>> client) throws Exception {
        List<Client> clients = new ArrayList<>();
        long started = System.nanoTime();
        for (int i = 0; i < order.clients(); i++) {
            var one = new Client(((VertxInternal) vertx).createEventLoopContext(), client.apply(i), order.end(started));
            clients.add(one);
            one.start();
        }
        List<Tally> tallies = new ArrayList<>();
        for (Client one : clients) {
            try {
                tallies.add(one.done.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
        return Tally.of(tallies, System.nanoTime() - started);
    }

    private static final class Client {

        private final Context context;
        private final Supplier<Uni<Integer>> operation;
        private final long end;
        private final Tally tally = new Tally();
        private final CompletableFuture<Tally> done = new CompletableFuture<>();

        Client(Context context, Supplier<Uni<Integer>> operation, long end) {
            this.context = context;
            this.operation = operation;
            this.end = end;
        }

        void start() {
            context.runOnContext(ignored -> next(System.nanoTime()));
        }

        private void next(long before) {
            if (before - end >= 0) {
                done.complete(tally);
                return;
            }
            operation.get().subscribe().with(events -> {
                if (events == 0) {
                    done.complete(tally);
                    return;
                }
                long after = System.nanoTime();
                tally.add(events, after - before);
                next(after);
            }, done::completeExceptionally);
        }
    }
}
