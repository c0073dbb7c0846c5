package org.goodschool.registry.people.domain;

import java.time.LocalDate;
import java.util.UUID;

public sealed interface AppointmentCommand {

    Body body();

    record Appoint(Body body, Appointment appointment) implements AppointmentCommand {
    }

    /** @param reasonId of the words; null where none were given */
    record EndAppointment(Body body, UUID appointmentId, LocalDate until, UUID reasonId) implements AppointmentCommand {
    }

    record CorrectAppointment(Body body, UUID appointmentId, LocalDate from, LocalDate until, UUID reasonId)
            implements AppointmentCommand {
    }

    /** An import is taken back: the appointment as it was before, of which a file may have been no more than an observer. */
    record RestoreAppointment(Body body, Appointment before) implements AppointmentCommand {
    }

    /** @param reasonId of the words; null where an import that told of it is taken back */
    record WithdrawAppointment(Body body, UUID appointmentId, UUID reasonId) implements AppointmentCommand {
    }

    /**
     * A file names the head. Whoever was it until then, and is somebody else, no longer is.
     *
     * @param told the appointment to make if the file names somebody who never headed the school
     */
    record RecordHead(Body body, Appointment told) implements AppointmentCommand {
    }
}
