package org.goodschool.performance.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a chart goes up to.
 *
 * @param marks where lines are drawn across, from the least to the most
 * @param unit  what follows a number
 */
public record Scale(List<BigDecimal> marks, String unit) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final List<BigDecimal> BOUNDS = Stream.of("1", "2", "5", "10", "20", "50").map(BigDecimal::new).toList();

    public static final Scale PERCENT = new Scale(Stream.of("0", "20", "40", "60", "80", "100").map(BigDecimal::new).toList(), " %");

    /** As far below nought as above it: a score says how pupils did beside the nation's. */
    public static Scale around(Collection<BigDecimal> scores) {
        BigDecimal furthest = scores.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal bound = BOUNDS.stream().filter(each -> each.compareTo(furthest) >= 0).findFirst().orElse(BOUNDS.getLast());
        BigDecimal half = bound.multiply(HALF).stripTrailingZeros();
        return new Scale(List.of(bound.negate(), half.negate(), BigDecimal.ZERO, half, bound), "");
    }

    String text(BigDecimal value) {
        return value.toPlainString() + unit;
    }

    /** How far up of so many units a value lies; one beyond the scale lies at its end. */
    int up(BigDecimal value, int units) {
        BigDecimal least = marks.getFirst();
        BigDecimal most = marks.getLast();
        return value.max(least).min(most).subtract(least).multiply(BigDecimal.valueOf(units))
                .divide(most.subtract(least), 0, RoundingMode.HALF_UP).intValueExact();
    }
}
