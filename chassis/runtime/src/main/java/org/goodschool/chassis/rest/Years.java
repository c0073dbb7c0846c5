package org.goodschool.chassis.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days that a caller may name: of years of four digits. What lies beyond no column holds. */
public final class Years {

    private static final int FIRST = 1;
    private static final int LAST = 9999;

    private Years() {
    }

    /** @throws DateTimeException for a day of another year */
    public static LocalDate within(LocalDate day) {
        if (day.getYear() < FIRST || day.getYear() > LAST) {
            throw new DateTimeException("must be in the years " + FIRST + " to " + LAST);
        }
        return day;
    }

    /** @throws DateTimeException for a moment of another year */
    static Instant within(Instant moment) {
        within(moment.atZone(ZoneOffset.UTC).toLocalDate());
        return moment;
    }
}
