package org.goodschool.chassis.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.goodschool.chassis.eventstore.CouncilTime;

/** The two questions about time that a reader may ask: what was so on a day, and what was known at a moment. */
public record AsOf(LocalDate asOf, Instant knownAt) {

    /** @param knownAt a moment, or a day, which then counts to its end */
    public static AsOf of(String asOf, String knownAt) {
        return new AsOf(day("asOf", asOf), moment(knownAt));
    }

    public boolean now() {
        return asOf == null && knownAt == null;
    }

    private static Instant moment(String knownAt) {
        if (knownAt == null || knownAt.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(knownAt.strip());
        } catch (DateTimeException notAMoment) {
            return day("knownAt", knownAt).plusDays(1).atStartOfDay(CouncilTime.ZONE).toInstant().minusNanos(1);
        }
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw ProblemException.badRequest(parameter, parameter.equals("asOf")
                    ? "must be a day such as 2014-08-31"
                    : "must be a moment such as 2014-08-31T09:30:00Z, or a day");
        }
    }
}
