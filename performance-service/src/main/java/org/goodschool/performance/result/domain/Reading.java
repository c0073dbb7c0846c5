package org.goodschool.performance.result.domain;

import java.math.BigDecimal;

/** A published figure, or the reason why there is none: always exactly one of the two. */
public record Reading(BigDecimal value, Missing missing) {

    public Reading {
        if ((value == null) == (missing == null)) {
            throw new IllegalArgumentException("a reading has a value or a reason, and never both");
        }
        // 57, 57.0 and 5.7E+1 are one figure: without this a re-published file would look revised.
        if (value != null) {
            value = plain(value);
        }
    }

    public static Reading of(BigDecimal value) {
        return new Reading(value, null);
    }

    public static Reading of(String value) {
        return of(new BigDecimal(value));
    }

    public static Reading missing(Missing reason) {
        return new Reading(null, reason);
    }

    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
