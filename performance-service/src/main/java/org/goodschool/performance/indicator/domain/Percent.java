package org.goodschool.performance.indicator.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share in per cent, to one decimal place. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {
    }

    /** @return null where there is nothing to have a share of */
    public static BigDecimal of(long part, long whole) {
        return whole == 0 ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
