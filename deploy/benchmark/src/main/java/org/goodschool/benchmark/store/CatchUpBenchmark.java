package org.goodschool.benchmark.store;

import java.util.List;
import java.util.stream.Stream;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Comparison;
import org.goodschool.benchmark.harness.Goal;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Outcome;
import org.goodschool.benchmark.harness.Rounds;
import org.goodschool.benchmark.worker.Order;
import org.goodschool.benchmark.worker.Order.Task;
import org.goodschool.benchmark.worker.WorkerContestant;

/** A reader that has fallen behind: all events in the order of the store, a page after the other. */
public final class CatchUpBenchmark implements Benchmark {

    private static final int PAGE = 1000;

    @Override
    public String name() {
        return "catch-up";
    }

    @Override
    public String compares() {
        return "a store of a million events read in pages of 1000: Good School's feed, Axon's readEvents, a plain SELECT";
    }

    @Override
    public String takes() {
        return "about 12 minutes, half of them to fill the stores";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "reading from disk: the machine's memory holds what was just written",
                "what the order promises: the plain SELECT would miss events of transactions that commit late; Axon remembers gaps "
                        + "for a minute, ours has none");
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        Peers peers = Peers.of(lab, Peers.FILLERS);
        peers.fill(lab.options().events());
        return Stream.concat(
                comparisons(lab, peers, "events as they are handed over", Task.READ, Task.READ_AHEAD),
                comparisons(lab, peers, "each event made an object of its class", Task.READ_DECODED, Task.READ_DECODED_AHEAD))
                .toList();
    }

    private static Stream<Comparison> comparisons(Lab lab, Peers peers, String title, Task task, Task ahead) {
        Order order = Order.read(task, PAGE);
        List<Outcome> outcomes = Rounds.of(lab, title, List.of(
                peers.goodSchool(order), peers.goodSchoolAhead(order, ahead), peers.axon(order), peers.axonSmallPages(order), peers.select(order)));
        return Stream.of(Peers.GOOD_SCHOOL, Peers.GOOD_SCHOOL_AHEAD).map(ours -> new Comparison(title, "events/s", ours, outcomes,
                List.of(Goal.atLeast(Level.MUST, 4, Peers.AXON), Goal.atLeast(Level.AIM, 0.8, Peers.SELECT)))
                .beside(WorkerContestant.OWN_CPU, WorkerContestant.POSTGRESQL_CPU));
    }
}
