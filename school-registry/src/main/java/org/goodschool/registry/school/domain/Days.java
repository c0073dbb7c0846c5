package org.goodschool.registry.school.domain;

import java.time.LocalDate;

/** Days of which one or both may be unknown. */
public final class Days {

    private Days() {
    }

    /** @return the one that is known, where the other is not */
    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }

    /** A file may be dated before the closure that it undoes. */
    public static LocalDate notBefore(LocalDate closedOn, LocalDate day) {
        return closedOn != null && day != null && day.isBefore(closedOn) ? closedOn : day;
    }
}
