package org.goodschool.chassis.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.chassis.eventstore.CouncilTime;

/**
 * The two questions about time that a reader may ask: what was so on a day, and what was known at a moment.
 *
 * @param asOf null for what is so, whenever it began
 * @param knownAt null for all that is known
 */
public record AsOf(LocalDate asOf, Instant knownAt) {

    static final String AS_OF = "asOf";
    static final String KNOWN_AT = "knownAt";

    public static final AsOf NOW = new AsOf(null, null);

    /**
     * @param knownAt a moment, or a day, which then counts to its end
     * @throws ProblemException with all that is wrong with them
     */
    public static AsOf of(String asOf, String knownAt) {
        List<FieldError> errors = new ArrayList<>();
        AsOf time = new AsOf(day(asOf, errors), moment(knownAt, errors));
        if (!errors.isEmpty()) {
            throw ProblemException.badRequest(errors);
        }
        return time;
    }

    public boolean now() {
        return asOf == null && knownAt == null;
    }

    /** The day that is asked about: today, where no other is. */
    public LocalDate day(Instant now) {
        return asOf != null ? asOf : CouncilTime.day(now);
    }

    private static LocalDate day(String text, List<FieldError> errors) {
        try {
            return blank(text) ? null : Years.within(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            errors.add(new FieldError(AS_OF, "must be a day such as 2014-08-31"));
            return null;
        }
    }

    private static Instant moment(String text, List<FieldError> errors) {
        if (blank(text)) {
            return null;
        }
        try {
            return Years.within(Instant.parse(withOffset(text.strip())));
        } catch (DateTimeException notAMoment) {
            try {
                return Years.within(LocalDate.parse(text.strip())).plusDays(1).atStartOfDay(CouncilTime.ZONE).toInstant().minusNanos(1);
            } catch (DateTimeException norADay) {
                errors.add(new FieldError(KNOWN_AT, "must be a moment such as 2014-08-31T09:30:00Z, or a day"));
                return null;
            }
        }
    }

    /** In a query, a plus sign that was not written as %2B is a blank. */
    private static String withOffset(String moment) {
        return moment.replace(' ', '+');
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
