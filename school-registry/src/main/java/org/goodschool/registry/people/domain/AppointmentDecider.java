package org.goodschool.registry.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.registry.people.domain.AppointmentCommand.Appoint;
import org.goodschool.registry.people.domain.AppointmentCommand.CorrectAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand.EndAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand.RecordHead;
import org.goodschool.registry.people.domain.AppointmentCommand.RestoreAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand.WithdrawAppointment;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentCorrected;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentEnded;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentWithdrawn;
import org.goodschool.registry.people.domain.AppointmentEvent.PersonAppointed;
import org.goodschool.registry.provenance.domain.Source;

/** The roles at one school or authority (R-01, R-02, R-21, O-16): who takes one, and until when. */
public final class AppointmentDecider implements Decider<AppointmentCommand, Appointments, AppointmentEvent> {

    @Override
    public Appointments initial() {
        return Appointments.NONE;
    }

    @Override
    public Decision<AppointmentEvent> decide(AppointmentCommand command, Appointments appointments) {
        return switch (command) {
            case Appoint it -> refusal(it.body(), it.appointment(), appointments)
                    .<Decision<AppointmentEvent>>map(Decision::reject)
                    .orElseGet(() -> Decision.accept(new PersonAppointed(it.body(), it.appointment())));
            case EndAppointment it -> known(it.appointmentId(), appointments, before -> end(it, before));
            case CorrectAppointment it -> known(it.appointmentId(), appointments, before ->
                    correct(it.body(), before, before.between(it.from(), it.until()), it.reasonId(), appointments));
            case RestoreAppointment it -> known(it.before().appointmentId(), appointments, wrong ->
                    correct(it.body(), wrong, it.before(), null, appointments));
            case WithdrawAppointment it -> known(it.appointmentId(), appointments, before ->
                    Decision.accept(new AppointmentWithdrawn(it.body(), before, it.reasonId())));
            case RecordHead it -> recordHead(it, appointments);
        };
    }

    @Override
    public Appointments evolve(Appointments appointments, AppointmentEvent event) {
        return switch (event) {
            case PersonAppointed it -> appointments.with(it.appointment());
            case AppointmentEnded it -> appointments.with(it.appointment());
            case AppointmentCorrected it -> appointments.with(it.appointment());
            // Without a reason an import was taken back: a right file may tell again what it told, unless the head was erased.
            case AppointmentWithdrawn it -> it.reasonId() == null ? appointments.takingBack(it.appointment())
                    : appointments.withdrawing(it.appointment());
        };
    }

    private static Decision<AppointmentEvent> known(UUID appointmentId, Appointments appointments,
            Function<Appointment, Decision<AppointmentEvent>> then) {
        Optional<Appointment> appointment = appointments.appointment(appointmentId);
        return appointment.isEmpty()
                ? Decision.reject(new AppointmentRejection.AppointmentUnknown(appointmentId))
                : then.apply(appointment.get());
    }

    private static Decision<AppointmentEvent> end(EndAppointment end, Appointment before) {
        if (!before.goesOn()) {
            return Decision.reject(new AppointmentRejection.AppointmentAlreadyEnded(before.until()));
        }
        Appointment ended = before.endingOn(end.until());
        return ended.endsBeforeItStarts()
                ? Decision.reject(new AppointmentRejection.UntilBeforeFrom(ended.from(), ended.until()))
                : Decision.accept(new AppointmentEnded(end.body(), ended, end.reasonId(), Source.BY_HAND));
    }

    private static Decision<AppointmentEvent> correct(
            Body body, Appointment before, Appointment now, UUID reasonId, Appointments appointments) {
        if (now.equals(before)) {
            return Decision.nothing();
        }
        return refusal(body, now, appointments)
                .<Decision<AppointmentEvent>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new AppointmentCorrected(body, before, now, reasonId)));
    }

    private static Optional<AppointmentRejection> refusal(Body body, Appointment one, Appointments appointments) {
        if (one.role().scope() != body.scope()) {
            return Optional.of(new AppointmentRejection.RoleNotHere(one.role(), body.scope()));
        }
        if (one.endsBeforeItStarts()) {
            return Optional.of(new AppointmentRejection.UntilBeforeFrom(one.from(), one.until()));
        }
        Optional<Appointment> same = appointments.beside(one)
                .filter(other -> other.sameRoleAs(one) && other.personId().equals(one.personId())).findFirst();
        if (same.isPresent()) {
            return Optional.of(new AppointmentRejection.AlreadyInRole(same.get().appointmentId()));
        }
        return appointments.beside(one)
                .filter(other -> one.role().single() && other.role() == one.role() && !(one.shared() && other.shared()))
                .findFirst().map(other -> new AppointmentRejection.RoleTaken(other.role(), other.appointmentId(), other.from()));
    }

    /**
     * What is known since a later day, from another file or by hand, an older file does not undo. Nor does one that still
     * names a head who has left or was withdrawn, whoever came after: files are late. Who comes back is entered by hand.
     */
    private static Decision<AppointmentEvent> recordHead(RecordHead told, Appointments appointments) {
        Appointment head = told.told();
        List<Appointment> before = appointments.heads();
        boolean known = appointments.everHeads().stream().anyMatch(one -> one.personId().equals(head.personId()));
        if (known || appointments.knowsHeadAfter(head.from())) {
            return Decision.nothing();
        }
        List<AppointmentEvent> events = new ArrayList<>();
        before.forEach(one -> events.add(new AppointmentEnded(told.body(),
                one.endingOn(lastDay(one, head.from())), null, head.source())));
        events.add(new PersonAppointed(told.body(), head));
        return Decision.accept(events);
    }

    private static LocalDate lastDay(Appointment former, LocalDate next) {
        return next.isAfter(former.from()) ? next.minusDays(1) : former.from();
    }
}
