package org.goodschool.benchmark.store;

import java.util.ArrayList;
import java.util.List;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Comparison;
import org.goodschool.benchmark.harness.Goal;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Outcome;
import org.goodschool.benchmark.harness.Rounds;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.WorkerContestant;

/** Several events of one stream in one transaction, as an import or a long command leads to them. */
public final class AppendBatchBenchmark implements Benchmark {

    private static final int MANY = 16;
    private static final List<Integer> CLIENTS = List.of(1, MANY);
    private static final List<Integer> BATCHES = List.of(10, 100);

    @Override
    public String name() {
        return "append-batch";
    }

    @Override
    public String compares() {
        return "10 and 100 events of one stream in a transaction, by 1 and 16 clients: Good School, Axon, emmett, COPY";
    }

    @Override
    public String takes() {
        return "about 25 minutes";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "message-db: it writes one message a call",
                "what else COPY lacks: a row for the stream, a version to compare, a commit order");
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        Peers peers = Peers.of(lab, MANY);
        List<Comparison> comparisons = new ArrayList<>();
        for (int clients : CLIENTS) {
            for (int batch : BATCHES) {
                String title = "%d client%s, batches of %d".formatted(clients, clients == 1 ? "" : "s", batch);
                Order order = Order.append(clients, batch);
                List<Outcome> outcomes = Rounds.of(lab, title, List.of(peers.goodSchool(order), peers.goodSchoolShared(order),
                        peers.axon(order),
                        peers.axonRewriting(order), peers.emmett(order), peers.copy(order)));
                List<Goal> goals = List.of(Goal.atLeast(Level.MUST, 1.5, Peers.AXON), Goal.atLeast(Level.AIM, 0.5, Peers.COPY));
                comparisons.add(new Comparison(title + ", a transaction for each", "events/s", Peers.GOOD_SCHOOL, outcomes, goals)
                        .beside(WorkerContestant.OWN_CPU, WorkerContestant.POSTGRESQL_CPU));
                comparisons.add(new Comparison(title + ", shared transactions", "events/s", Peers.GOOD_SCHOOL_SHARED, outcomes, goals)
                        .beside(WorkerContestant.OWN_CPU, WorkerContestant.POSTGRESQL_CPU));
            }
        }
        return comparisons;
    }
}
