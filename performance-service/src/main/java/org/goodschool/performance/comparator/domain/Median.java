package org.goodschool.performance.comparator.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The middle of a set of figures, exactly: halving a sum only ever adds one decimal place. */
public final class Median {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Median() {
    }

    public static Optional<BigDecimal> of(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return Optional.of(sorted.get(middle));
        }
        return Optional.of(sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF));
    }
}
