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

/** One event, one transaction, as a command leads to it. */
public final class AppendBenchmark implements Benchmark {

    private static final int MANY = 16;
    private static final List<Integer> CLIENTS = List.of(1, MANY);

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String compares() {
        return "single events by 1 and 16 clients: Good School, Axon, emmett, message-db, a bare INSERT";
    }

    @Override
    public String takes() {
        return "about 15 minutes";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "loading the aggregate, deciding, projections and HTTP: this is the store alone",
                "two writers on one stream: each client has streams of its own, though all state the version that they expect",
                "what each keeps beside the event: ours a row for the stream and the commit order, emmett a row for the stream, "
                        + "message-db a lock for the category, Axon nothing, the bare INSERTs nothing and no version either");
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        Peers peers = Peers.of(lab, MANY);
        List<Comparison> comparisons = new ArrayList<>();
        for (int clients : CLIENTS) {
            String title = clients == 1 ? "1 client, single events" : clients + " clients, single events";
            Order order = Order.append(clients, 1);
            List<Outcome> outcomes = Rounds.of(lab, title, List.of(peers.goodSchool(order), peers.goodSchoolShared(order),
                    peers.axon(order), peers.emmett(order),
                    peers.messageDb(order), peers.insert(order), peers.pgbench(clients)));
            List<Goal> goals = clients == MANY ? goals() : List.of();
            comparisons.add(new Comparison(title + ", a transaction for each", "events/s", Peers.GOOD_SCHOOL, outcomes, goals)
                    .beside(WorkerContestant.OWN_CPU, WorkerContestant.POSTGRESQL_CPU));
            comparisons.add(new Comparison(title + ", shared transactions", "events/s", Peers.GOOD_SCHOOL_SHARED, outcomes, goals)
                    .beside(WorkerContestant.OWN_CPU, WorkerContestant.POSTGRESQL_CPU));
        }
        return comparisons;
    }

    private static List<Goal> goals() {
        return List.of(
                Goal.atLeast(Level.MUST, 2, Peers.AXON),
                Goal.atLeast(Level.MUST, 2, Peers.EMMETT),
                Goal.atLeast(Level.MUST, 2, Peers.MESSAGE_DB),
                Goal.atLeast(Level.AIM, 1, Peers.INSERT));
    }
}
