package org.goodschool.benchmark.harness;

import java.util.List;
import java.util.Optional;

/**
 * A contestant's rounds.
 *
 * @param out why it took no part or had to stop; null where it went all the way
 */
public record Outcome(String contestant, List<Figures> rounds, String out) {

    /** Empty where no round measured it. */
    Optional<Spread> spread(String figure) {
        List<Double> values = rounds.stream().map(Figures::byName).filter(round -> round.containsKey(figure))
                .map(round -> round.get(figure)).toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
    }
}
