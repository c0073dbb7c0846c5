package org.goodschool.performance;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * {@code SchoolClosed} of the register, as it is read here.
 *
 * @param reason in the words of a file, which are GIAS's, or of whoever closed the school
 * @param closureReason in GIAS's words; older events do not have it
 */
public record SchoolClosure(LocalDate closedOn, String reason, String closureReason, Source source) {

    /** @param file null where a person closed the school, or took an import back */
    public record Source(String file) {
    }

    /**
     * Why it closed, in GIAS's words; null where nobody says. Of a person's own words only one counts that a judgement may rest
     * on: before there was a field for it, converters were closed by hand with it as the reason.
     */
    public String why(Predicate<String> conversion) {
        if (closureReason != null) {
            return closureReason;
        }
        return source != null && source.file() != null || conversion.test(reason) ? reason : null;
    }
}
