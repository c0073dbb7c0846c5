package org.goodschool.benchmark.harness;

import java.util.List;
import java.util.Optional;

/**
 * One figure of all contestants, side by side.
 *
 * @param title what was done: {@code 16 clients, single events}
 * @param figure which of the {@link Figures} it is about; its unit is part of its name
 * @param beside figures that are shown with it, as medians: what it cost, say
 * @param us the contestant that the goals are about
 */
public record Comparison(String title, String figure, List<String> beside, String us, List<Outcome> outcomes,
        List<Goal> goals) {

    public Comparison(String title, String figure, String us, List<Outcome> outcomes, List<Goal> goals) {
        this(title, figure, List.of(), us, outcomes, goals);
    }

    public Comparison {
        beside = List.copyOf(beside);
        outcomes = List.copyOf(outcomes);
        goals = List.copyOf(goals);
        if (outcomes.stream().noneMatch(outcome -> outcome.contestant().equals(us))) {
            throw new IllegalArgumentException(us + " takes no part in " + title);
        }
    }

    public Comparison beside(String... more) {
        return new Comparison(title, figure, List.of(more), us, outcomes, goals);
    }

    /** Empty where the contestant did not take part. */
    public Optional<Spread> spread(String contestant) {
        return outcomes.stream().filter(outcome -> outcome.contestant().equals(contestant)).findFirst()
                .flatMap(outcome -> outcome.spread(figure));
    }

    public Optional<Double> median(String contestant) {
        return spread(contestant).map(Spread::median);
    }

    public Optional<Double> ours() {
        return median(us);
    }

    public List<Goal.Judged> judged() {
        return goals.stream().map(goal -> goal.judge(this)).toList();
    }
}
