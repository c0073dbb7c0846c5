package org.goodschool.registry.group.domain;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A time during which a school belongs to a group.
 *
 * @param joinedOn its first day; null where nobody tells
 * @param leftOn its last day; null while it goes on
 */
public record Membership(int urn, LocalDate joinedOn, LocalDate leftOn) {

    public boolean goesOn() {
        return leftOn == null;
    }

    public boolean holdsOn(LocalDate day) {
        return hasBegunBy(day) && (leftOn == null || !leftOn.isBefore(day));
    }

    public boolean hasBegunBy(LocalDate day) {
        return joinedOn == null || !joinedOn.isAfter(day);
    }

    /** Two memberships of a group never share a school and a first day: they would overlap. */
    boolean beganOn(int ofUrn, LocalDate day) {
        return urn == ofUrn && Objects.equals(joinedOn, day);
    }

    /** Two times of one school may follow one another, and not share a day. */
    boolean overlaps(Membership other) {
        return urn == other.urn && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Membership other) {
        return joinedOn == null || other.leftOn == null || !joinedOn.isAfter(other.leftOn);
    }

    boolean endsBeforeItStarts() {
        return joinedOn != null && leftOn != null && leftOn.isBefore(joinedOn);
    }

    /** For events: since when a reader of the past sees it. */
    LocalDate since() {
        return joinedOn == null ? LocalDate.MIN : joinedOn;
    }
}
