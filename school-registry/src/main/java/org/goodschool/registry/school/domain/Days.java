package org.goodschool.registry.school.domain;

import java.time.LocalDate;

/** Days of which one or both may be unknown. */
public final class Days {

    private Days() {
    }

    /** A file may be dated before the closure that it undoes. */
    public static LocalDate notBefore(LocalDate closedOn, LocalDate day) {
        return closedOn != null && day != null && day.isBefore(closedOn) ? closedOn : day;
    }
}
