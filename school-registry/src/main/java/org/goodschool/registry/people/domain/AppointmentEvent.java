package org.goodschool.registry.people.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.registry.provenance.domain.Source;

/**
 * What happened to the roles at a school or authority. No event holds a name, a contact detail or anyone's words: those stand
 * in erasable tables under {@code personId} and the {@code …Id}s of texts.
 */
public sealed interface AppointmentEvent extends DomainEvent {

    Body body();

    Appointment appointment();

    @EventType(value = "PersonAppointed", when = "Somebody takes a role at a school or at the authority: head, chair, governor, member of a committee, contact for a subject.")
    record PersonAppointed(Body body, Appointment appointment) implements AppointmentEvent {
        @Override
        public LocalDate validFrom() {
            return appointment.from();
        }
    }

    @EventType(value = "AppointmentEnded", when = "Somebody's time in a role has a last day, by hand or because a newer file names another head.")
    record AppointmentEnded(Body body, Appointment appointment, UUID reasonId, Source source) implements AppointmentEvent {
        @Override
        public LocalDate validFrom() {
            return appointment.until();
        }
    }

    @EventType(value = "AppointmentCorrected", when = "The first or last day of somebody's time in a role was wrong.")
    record AppointmentCorrected(Body body, Appointment before, Appointment appointment, UUID reasonId)
            implements AppointmentEvent {
        @Override
        public LocalDate validFrom() {
            return before.from().isBefore(appointment.from()) ? before.from() : appointment.from();
        }
    }

    /** @param reasonId of the words; null where an import that told of it was taken back */
    @EventType(value = "AppointmentWithdrawn", when = "Somebody never was in the role that the register had them in.")
    record AppointmentWithdrawn(Body body, Appointment appointment, UUID reasonId) implements AppointmentEvent {
        @Override
        public LocalDate validFrom() {
            return appointment.from();
        }
    }
}
