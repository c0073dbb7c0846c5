package org.goodschool.registry.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who holds and held which role at one school or authority, by role and then by date.
 *
 * @param headStatedOn the day of the newest file that named the head
 */
public record Appointments(List<Appointment> all, LocalDate headStatedOn) {

    static final Appointments NONE = new Appointments(List.of(), null);

    private static final Comparator<Appointment> ORDER = Comparator.comparing(Appointment::role)
            .thenComparing(Appointment::from).thenComparing(Appointment::appointmentId);

    public Appointments {
        all = List.copyOf(all);
    }

    public Optional<Appointment> appointment(UUID appointmentId) {
        return all.stream().filter(one -> one.appointmentId().equals(appointmentId)).findFirst();
    }

    /** Who heads the school and has no last day. */
    List<Appointment> heads() {
        return all.stream().filter(one -> one.role() == Role.HEAD && one.goesOn()).toList();
    }

    /** Who heads the school, and who did last where nobody does. */
    public List<Appointment> lastHeads() {
        List<Appointment> now = heads();
        return !now.isEmpty() ? now : all.stream().filter(one -> one.role() == Role.HEAD)
                .max(Comparator.comparing(Appointment::from)).stream().toList();
    }

    Appointments with(Appointment now) {
        List<Appointment> next = new ArrayList<>(without(now.appointmentId()).all);
        next.add(now);
        next.sort(ORDER);
        return new Appointments(next, newest(now));
    }

    private LocalDate newest(Appointment now) {
        LocalDate stated = now.role() == Role.HEAD ? now.source().statedOn() : null;
        return stated == null || headStatedOn != null && headStatedOn.isAfter(stated) ? headStatedOn : stated;
    }

    Appointments without(UUID appointmentId) {
        return new Appointments(all.stream().filter(one -> !one.appointmentId().equals(appointmentId)).toList(), headStatedOn);
    }

    /** The others that a new or changed one has to get on with. */
    Stream<Appointment> beside(Appointment one) {
        return all.stream().filter(other -> !other.appointmentId().equals(one.appointmentId()) && other.overlaps(one));
    }
}
