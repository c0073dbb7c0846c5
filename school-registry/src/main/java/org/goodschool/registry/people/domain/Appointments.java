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
 * @param takenBackHeads whom only an import that was taken back told of: forgotten, except for those who have been erased, whom no
 *     name tells from the next one that a file names
 */
public record Appointments(List<Appointment> all, List<Appointment> withdrawnHeads, List<Appointment> takenBackHeads) {

    static final Appointments NONE = new Appointments(List.of(), List.of(), List.of());

    private static final Comparator<Appointment> ORDER = Comparator.comparing(Appointment::role)
            .thenComparing(Appointment::from).thenComparing(Appointment::appointmentId);

    public Appointments {
        all = List.copyOf(all);
        withdrawnHeads = List.copyOf(withdrawnHeads);
        takenBackHeads = List.copyOf(takenBackHeads);
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

    /** Those too whom only an import that was taken back told of. */
    public List<Appointment> headsToCompare() {
        return Stream.concat(everHeads().stream(), takenBackHeads.stream()).toList();
    }

    /**
     * Whether a row of that day may mean a head who was erased: files are late. No longer once a file has told of a head after
     * that one, and of rows since the day on which a person ended the role and entered the next head.
     */
    public boolean mayMean(Appointment erased, LocalDate statedOn) {
        boolean filesWentOn = everHeads().stream()
                .anyMatch(one -> one.source().statedOn() != null && one.from().isAfter(erased.from()));
        boolean enteredNext = !heads().contains(erased) && all.stream()
                .anyMatch(one -> one.role() == Role.HEAD && one.from().isAfter(erased.from()) && one.enteredBefore(statedOn));
        return !filesWentOn && !enteredNext;
    }

    /** Whether what is known of the head, from another file or by hand, is of a later day. */
    public boolean knowsHeadAfter(LocalDate day) {
        return headStatedOn().filter(stated -> stated.isAfter(day)).isPresent()
                || all.stream().anyMatch(one -> one.role() == Role.HEAD
                        && (one.from().isAfter(day) || one.until() != null && !one.until().isBefore(day)));
    }

    /** The day of the newest file that told who heads the school; none where no file did. */
    private Optional<LocalDate> headStatedOn() {
        return everHeads().stream().map(one -> one.source().statedOn()).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    Appointments with(Appointment now) {
        List<Appointment> next = new ArrayList<>(without(now.appointmentId()));
        next.add(now);
        next.sort(ORDER);
        return new Appointments(next, withdrawnHeads, takenBackHeads);
    }

    Appointments withdrawing(Appointment withdrawn) {
        return new Appointments(without(withdrawn.appointmentId()), andHead(withdrawnHeads, withdrawn), takenBackHeads);
    }

    Appointments takingBack(Appointment told) {
        return new Appointments(without(told.appointmentId()), withdrawnHeads, andHead(takenBackHeads, told));
    }

    private List<Appointment> without(UUID appointmentId) {
        return all.stream().filter(one -> !one.appointmentId().equals(appointmentId)).toList();
    }

    private static List<Appointment> andHead(List<Appointment> heads, Appointment gone) {
        return gone.role() == Role.HEAD ? Stream.concat(heads.stream(), Stream.of(gone)).toList() : heads;
    }

    /** The others that a new or changed one has to get on with. */
    Stream<Appointment> beside(Appointment one) {
        return all.stream().filter(other -> !other.appointmentId().equals(one.appointmentId()) && other.overlaps(one));
    }
}
