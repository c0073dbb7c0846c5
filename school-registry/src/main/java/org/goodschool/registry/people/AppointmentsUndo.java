package org.goodschool.registry.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.Undoable;
import org.goodschool.registry.people.domain.Appointment;
import org.goodschool.registry.people.domain.AppointmentCommand;
import org.goodschool.registry.people.domain.AppointmentCommand.RestoreAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand.WithdrawAppointment;
import org.goodschool.registry.people.domain.AppointmentEvent;
import org.goodschool.registry.people.domain.Appointments;
import org.goodschool.registry.people.domain.Body;

/** Who headed a school before an import. Whom the import brought never did, and goes first: a school has one head. */
@ApplicationScoped
public class AppointmentsUndo implements Undoable<AppointmentCommand, Appointments, AppointmentEvent> {

    @Override
    public Aggregate<AppointmentCommand, Appointments, AppointmentEvent> aggregate() {
        return RolesHeld.APPOINTMENTS;
    }

    @Override
    public Restoration<AppointmentCommand> restoration(
            String id, Before<Appointments, AppointmentEvent> before, List<RecordedEvent<AppointmentEvent>> undone, TakenBack by) {
        Body body = undone.getFirst().event().body();
        List<AppointmentCommand> commands = new ArrayList<>();
        List<Appointment> touched = undone.stream().map(event -> event.event().appointment()).toList();
        touched.stream().map(Appointment::appointmentId).distinct()
                .filter(one -> before.state().appointment(one).isEmpty())
                .forEach(one -> commands.add(new WithdrawAppointment(body, one, null)));
        touched.stream().map(Appointment::appointmentId).distinct().map(before.state()::appointment).flatMap(Optional::stream)
                .forEach(was -> commands.add(new RestoreAppointment(body, was)));
        return new Restoration<>(commands, Optional.empty());
    }

    @Override
    public Subject subject(String id, Appointments appointments) {
        return new Subject("roles at " + id, null);
    }
}
