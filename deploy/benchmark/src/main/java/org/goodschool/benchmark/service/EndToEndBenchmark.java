package org.goodschool.benchmark.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Comparison;
import org.goodschool.benchmark.harness.Goal;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Rounds;

/** From a command's answer in one service until another service shows what it did. */
public final class EndToEndBenchmark implements Benchmark {

    private static final String US = "Good School";
    private static final String KAFKA = "bare Kafka";
    private static final List<Integer> RATES = List.of(50, 200);
    private static final int SCHOOLS = 2_000;
    private static final int LOOKED_FOR_A_SECOND = 10;
    private static final Duration UNTIL_COMPILED = Duration.ofSeconds(90);

    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public String compares() {
        return "from the 2xx of school-registry until partner-service shows it, at 50 and 200 commands/s; a record through Kafka alone";
    }

    @Override
    public String takes() {
        return "about 7 minutes";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "the command itself: the clock starts at its answer",
                "every command: ten a second are looked for, at partner-service every five milliseconds; the others are load",
                "services that have just started: they have been at work for a minute and a half",
                "a broker apart: all seven processes share this machine, and the broker writes every record to disk before it acknowledges");
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        lab.progress("starting the whole stack");
        Stack stack = Stack.up(lab);
        HttpLoad registry = lab.closing(new HttpLoad(stack.registry(), 64));
        HttpLoad partner = lab.closing(new HttpLoad(stack.partner(), 64));
        var schools = new Schools(SCHOOLS, stack.token("registry-editor"));
        lab.progress("registering %d schools".formatted(SCHOOLS));
        schools.register(registry);
        var visible = new Visibility(registry, partner, schools, stack.token("partner-manager"));
        visible.awaitAll(SCHOOLS);
        KafkaEcho echo = lab.closing(new KafkaEcho(stack.kafka()));
        lab.progress("until the services' code is compiled");
        rate(RATES.getLast(), visible).round(lab.options().quick() ? lab.options().warmUp() : UNTIL_COMPILED);
        List<Comparison> comparisons = new ArrayList<>();
        for (int rate : RATES) {
            String title = rate + " commands/s";
            var outcomes = Rounds.of(lab, title, List.of(
                    rate(rate, visible), new RateContestant(KAFKA, rate, echo::once)));
            comparisons.add(new Comparison(title, "p99 ms", US, outcomes,
                    List.of(Goal.within(Level.MUST, 100, KAFKA), Goal.within(Level.AIM, 30, KAFKA))));
        }
        return comparisons;
    }

    private static RateContestant rate(int rate, Visibility visible) {
        return new RateContestant(US, rate, visible.oneOf(rate / LOOKED_FOR_A_SECOND));
    }
}
