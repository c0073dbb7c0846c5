package org.goodschool.benchmark.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.goodschool.benchmark.england.England;
import org.goodschool.benchmark.england.Questions;
import org.goodschool.benchmark.england.Questions.Question;
import org.goodschool.benchmark.harness.Benchmark;
import org.goodschool.benchmark.harness.Comparison;
import org.goodschool.benchmark.harness.Contestant;
import org.goodschool.benchmark.harness.Goal;
import org.goodschool.benchmark.harness.Goal.Level;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.harness.Outcome;
import org.goodschool.benchmark.harness.Rounds;

/** Every list of the register and of the results, with the whole of a country in them. */
public final class QueriesBenchmark implements Benchmark {

    private static final int PER_SECOND = 50;
    private static final int CONNECTIONS = 32;
    private static final int SLOWEST_MS = 100;
    private static final String BARE = "PostgreSQL: 100 schools by their URNs";
    private static final int QUICK_SCHOOLS = 500;

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public String compares() {
        return "every list of school-registry and performance-service at 50 questions/s, with a country of 25,000 schools; "
                + "a page of schools out of PostgreSQL itself";
    }

    @Override
    public String takes() {
        return "about 35 minutes, 10 with --rounds 1";
    }

    @Override
    public List<String> notCompared() {
        return List.of(
                "the real England: its schools are made up, as many as there are, every one inspected twice, and all open",
                "PostgreSQL's page with what a list does: it has no filter, no role, no JSON, and its connection is there already",
                "the first minute after a start: each list has been asked for as long as a round before it is measured");
    }

    @Override
    public List<Comparison> run(Lab lab) throws Exception {
        lab.progress("starting the whole stack");
        var england = lab.options().quick() ? new England(QUICK_SCHOOLS) : new England();
        Stack stack = Stack.up(lab, Map.of("GOODSCHOOL_LA", england.council()));
        LoadedEngland.into(stack, england, lab);
        HttpLoad registry = lab.closing(new HttpLoad(stack.registry(), CONNECTIONS));
        HttpLoad performance = lab.closing(new HttpLoad(stack.performance(), CONNECTIONS));
        var bare = lab.closing(new BarePage(stack, england));
        Map<String, String> tokens = new HashMap<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (var service : Questions.all().entrySet()) {
            for (Question question : service.getValue().values().stream().flatMap(List::stream).toList()) {
                if (!tokens.containsKey(question.role())) {
                    tokens.put(question.role(), stack.token(question.role()));
                }
            }
            HttpLoad load = service.getKey().equals("school-registry") ? registry : performance;
            var asked = new LinkedHashMap<String, Asking>();
            service.getValue().forEach((list, questions) -> asked.put(list, new Asking(load, tokens, england, questions)));
            comparisons.addAll(of(lab, service.getKey(), lists(asked), bare));
            asked.values().forEach(asking -> asking.slowest().ifPresent(slowest -> lab.progress(String.format(Locale.UK,
                    "%s, the slowest question: %s, a median of %.1f ms of %d", service.getKey(), slowest.question(), slowest.medianMs(), slowest.asked()))));
        }
        return comparisons;
    }

    private static List<RateContestant> lists(Map<String, Asking> asked) {
        return asked.entrySet().stream().map(list -> new RateContestant(list.getKey(), PER_SECOND, list.getValue())).toList();
    }

    /** All of them in turn, and then a row of the table for each. */
    private static List<Comparison> of(Lab lab, String service, List<RateContestant> lists, BarePage bare) {
        List<Contestant> contestants = Stream.<Contestant>concat(lists.stream(),
                Stream.of(new RateContestant(BARE, PER_SECOND, _ -> bare.once(ThreadLocalRandom.current())))).toList();
        List<Outcome> outcomes = Rounds.of(lab, service, contestants);
        return outcomes.stream().filter(outcome -> !outcome.contestant().equals(BARE))
                .map(outcome -> new Comparison(service + " " + outcome.contestant(), "p99 ms", outcome.contestant(),
                        List.of(outcome, outcomes.getLast()), List.of(Goal.ceiling(Level.MUST, SLOWEST_MS))).beside("p50 ms", "max ms"))
                .toList();
    }
}
