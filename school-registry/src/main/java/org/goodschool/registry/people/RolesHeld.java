package org.goodschool.registry.people;

import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.registry.people.domain.AppointmentCommand;
import org.goodschool.registry.people.domain.AppointmentDecider;
import org.goodschool.registry.people.domain.AppointmentEvent;
import org.goodschool.registry.people.domain.Appointments;
import org.goodschool.registry.people.domain.Person;
import org.goodschool.registry.people.domain.PersonCommand;
import org.goodschool.registry.people.domain.PersonDecider;
import org.goodschool.registry.people.domain.PersonEvent;

/** How people are stored: one stream a school or authority with its roles, one a person; published nowhere. */
public final class RolesHeld {

    public static final Aggregate<AppointmentCommand, Appointments, AppointmentEvent> APPOINTMENTS =
            Aggregate.unpublished("appointments", new AppointmentDecider(), AppointmentEvent.class);

    public static final Aggregate<PersonCommand, Person, PersonEvent> PERSON =
            Aggregate.unpublished("person", new PersonDecider(), PersonEvent.class);

    private RolesHeld() {
    }
}
