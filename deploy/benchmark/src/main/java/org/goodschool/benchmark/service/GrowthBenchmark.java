package org.goodschool.benchmark.service;

import java.util.ArrayList;
import java.util.List;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Comparison;
import org.goodschool.benchmark.harness.Goal;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Outcome;
import org.goodschool.benchmark.harness.Rounds;

/** What costs more when there is more behind it, and ought not to. */
public final class GrowthBenchmark implements Benchmark {

    private record Size(int schools, long events) {

        String title() {
            return "%,d schools, %,d events".formatted(schools, events);
        }
    }

    private static final List<Size> SIZES = List.of(
            new Size(400, 10_000), new Size(400, 1_000_000), new Size(25_000, 1_000_000), new Size(25_000, 10_000_000));
    private static final List<Size> QUICK = List.of(new Size(50, 1_000), new Size(200, 5_000));
    private static final double MUST = 1.3;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String compares() {
        return "one caller's commands, reads, lists and looks at the feed, with 10,000 to 10 million events of 400 and 25,000 schools";
    }

    @Override
    public String takes() {
        return "about 25 minutes, half of them to fill the databases";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "the first load of a school after a start, which reads its whole stream: each was loaded once before",
                "more aggregates than a process remembers: here 60,000, by default 5,000; one that is not remembered is read whole",
                "a database that does not fit into memory",
                "sending to Kafka: of the relay's cycle it is the read of the feed's end, through GET /v1/events");
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        List<Size> sizes = lab.options().quick() ? QUICK : SIZES;
        List<Grown> grown = new ArrayList<>();
        for (Size size : sizes) {
            lab.progress("filling a register with " + size.title());
            grown.add(Grown.fill(size.title(), lab, "grown_" + grown.size(), size.schools(), size.events()));
        }
        List<Outcome> outcomes = Rounds.of(lab, "growth", grown);
        String smallest = sizes.getFirst().title();
        List<Comparison> comparisons = new ArrayList<>();
        for (String figure : Grown.FIGURES) {
            comparisons.add(new Comparison(figure.substring(0, figure.lastIndexOf(' ')), figure, sizes.getLast().title(), outcomes,
                    List.of(Goal.atMost(Level.MUST, MUST, smallest))));
        }
        return comparisons;
    }
}
