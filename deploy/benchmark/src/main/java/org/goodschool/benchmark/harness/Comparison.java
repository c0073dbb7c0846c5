package org.goodschool.benchmark.harness;

import java.util.List;
import java.util.Optional;

/**
 * One figure of all contestants, side by side.
 *
 * @param title what was done: {@code 16 clients, single events}
 * @param figure which of the {@link Figures} it is about; its unit is part of its name
 * @param us the contestant that the goals are about
 */
public record Comparison(String title, String figure, String us, List<Outcome> outcomes, List<Goal> goals) {

    public Comparison {
        outcomes = List.copyOf(outcomes);
        goals = List.copyOf(goals);
        if (outcomes.stream().noneMatch(outcome -> outcome.contestant().equals(us))) {
            throw new IllegalArgumentException(us + " takes no part in " + title);
        }
    }

    /** Empty where the contestant did not take part. */
    public Optional<Spread> spread(String contestant) {
        return outcomes.stream().filter(outcome -> outcome.contestant().equals(contestant)).findFirst()
                .filter(outcome -> !outcome.rounds().isEmpty())
                .map(outcome -> Spread.of(outcome.rounds().stream().map(round -> round.get(figure)).toList()));
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
