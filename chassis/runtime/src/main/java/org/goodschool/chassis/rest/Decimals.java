package org.goodschool.chassis.rest;

import java.math.BigDecimal;

/**
 * The numbers that a caller may name: those that can be written out. 1E+600000000 is twelve characters, and whoever asks for
 * its digits is busy with them for minutes.
 */
final class Decimals {

    /** So many before the point, and so many after it. */
    static final int DIGITS = 15;

    static final String BOUND = "at most %d digits before the decimal point and %<d after it".formatted(DIGITS);

    private Decimals() {
    }

    /** @throws ArithmeticException for a number that is longer */
    static BigDecimal within(BigDecimal number) {
        if (number.scale() > DIGITS || (long) number.precision() - number.scale() > DIGITS) {
            throw new ArithmeticException("must have " + BOUND);
        }
        return number;
    }
}
