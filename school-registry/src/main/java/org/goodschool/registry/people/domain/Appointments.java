package org.goodschool.registry.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who holds and held which role at one school or authority, by role and then by date.
 *
 * @param withdrawnHeads whom a person withdrew as head: a file that goes on naming them says nothing new
 */
public record Appointments(List<Appointment> all, List<Appointment> withdrawnHeads) {

    static final Appointments NONE = new Appointments(List.of(), List.of());

    private static final Comparator<Appointment> ORDER = Comparator.comparing(Appointment::role)
            .thenComparing(Appointment::from).thenComparing(Appointment::appointmentId);

    public Appointments {
        all = List.copyOf(all);
        withdrawnHeads = List.copyOf(withdrawnHeads);
    }

    public Optional<Appointment> appointment(UUID appointmentId) {
        return all.stream().filter(one -> one.appointmentId().equals(appointmentId)).findFirst();
    }

    /** Who heads the school and has no last day. */
    List<Appointment> heads() {
        return all.stream().filter(one -> one.role() == Role.HEAD && one.goesOn()).toList();
    }

    /** Whoever heads the school, ever did, or was withdrawn as its head. */
    public List<Appointment> everHeads() {
        return Stream.concat(all.stream().filter(one -> one.role() == Role.HEAD), withdrawnHeads.stream()).toList();
    }

    /** Whether a file has told of a head after this one: from then on the files are not late with this one. */
    public boolean toldOfHeadAfter(Appointment head) {
        return everHeads().stream().anyMatch(one -> one.source().statedOn() != null && one.from().isAfter(head.from()));
    }

    /** The day of the newest file that told who heads the school; none where no file did. */
    Optional<LocalDate> headStatedOn() {
        return everHeads().stream().map(one -> one.source().statedOn()).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    Appointments with(Appointment now) {
        List<Appointment> next = new ArrayList<>(without(now.appointmentId()).all);
        next.add(now);
        next.sort(ORDER);
        return new Appointments(next, withdrawnHeads);
    }

    Appointments without(UUID appointmentId) {
        return new Appointments(all.stream().filter(one -> !one.appointmentId().equals(appointmentId)).toList(), withdrawnHeads);
    }

    Appointments withdrawing(Appointment withdrawn) {
        List<Appointment> heads = new ArrayList<>(withdrawnHeads);
        if (withdrawn.role() == Role.HEAD) {
            heads.add(withdrawn);
        }
        return new Appointments(without(withdrawn.appointmentId()).all, heads);
    }

    /** The others that a new or changed one has to get on with. */
    Stream<Appointment> beside(Appointment one) {
        return all.stream().filter(other -> !other.appointmentId().equals(one.appointmentId()) && other.overlaps(one));
    }
}
