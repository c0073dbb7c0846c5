package org.goodschool.registry.people.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.goodschool.registry.provenance.domain.Source;

/**
 * A person in a role, for a time. Who the person is stands in erasable tables.
 *
 * @param committee of governors, as a code: head-performance-management
 * @param subject that a contact at the authority answers for, as a code: duty-desk
 * @param basis of a governor
 * @param shared with somebody who holds the same role: two heads of one school
 * @param jobTitleId of the words Principal, Executive Headteacher
 * @param from its first day
 * @param until its last day; null while it goes on
 * @param enteredOn the day on which a person entered it; null where a file told of it, and in what was recorded before days were kept
 * @param observed the dates are those of files that first told of it, and no longer did: it began on that day at the latest
 */
public record Appointment(
        UUID appointmentId,
        UUID personId,
        Role role,
        String committee,
        String subject,
        Basis basis,
        boolean shared,
        UUID jobTitleId,
        LocalDate from,
        LocalDate until,
        LocalDate enteredOn,
        boolean observed,
        Source source) {

    public boolean goesOn() {
        return until == null;
    }

    public boolean hasBegunBy(LocalDate day) {
        return !from.isAfter(day);
    }

    public boolean holdsOn(LocalDate day) {
        return hasBegunBy(day) && (until == null || !until.isBefore(day));
    }

    boolean enteredBefore(LocalDate day) {
        return enteredOn != null && enteredOn.isBefore(day);
    }

    boolean endsBeforeItStarts() {
        return until != null && until.isBefore(from);
    }

    boolean sameRoleAs(Appointment other) {
        return role == other.role && Objects.equals(committee, other.committee) && Objects.equals(subject, other.subject);
    }

    boolean overlaps(Appointment other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Appointment other) {
        return other.until == null || !from.isAfter(other.until);
    }

    Appointment endingOn(LocalDate day) {
        return new Appointment(appointmentId, personId, role, committee, subject, basis, shared, jobTitleId, from, day,
                enteredOn, observed, source);
    }

    Appointment between(LocalDate first, LocalDate last) {
        return new Appointment(appointmentId, personId, role, committee, subject, basis, shared, jobTitleId, first, last,
                enteredOn, false, source);
    }
}
