package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.EventIds;
import org.goodschool.chassis.people.People;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.registry.people.PeopleRequests.Correction;
import org.goodschool.registry.people.PeopleRequests.Ending;
import org.goodschool.registry.people.PeopleRequests.NewAppointment;
import org.goodschool.registry.people.PeopleRequests.Withdrawal;
import org.goodschool.registry.people.PeopleViews.Reference;
import org.goodschool.registry.people.domain.Appointment;
import org.goodschool.registry.people.domain.AppointmentCommand.Appoint;
import org.goodschool.registry.people.domain.AppointmentCommand.CorrectAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand.EndAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand.WithdrawAppointment;
import org.goodschool.registry.people.domain.AppointmentCommand;
import org.goodschool.registry.people.domain.AppointmentEvent;
import org.goodschool.registry.people.domain.Appointments;
import org.goodschool.registry.people.domain.Body;
import org.goodschool.registry.people.domain.PersonCommand.RegisterPerson;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.Schools;

/**
 * Commands on the roles at a school or authority: names and words go into the erasable tables, and the events get their ids,
 * in one transaction. A refusal undoes both.
 */
@ApplicationScoped
class Appointing {

    @Inject
    People people;

    Uni<Answer> appoint(Step step, Body body, String location, NewAppointment request) {
        UUID jobTitleId = EventIds.next();
        return here(step, body).chain(() -> person(step, request)).chain(personId -> step.load(RolesHeld.APPOINTMENTS, body.id()).chain(held -> {
            Appointment appointment = request.appointment(EventIds.next(), personId, jobTitleId,
                    CouncilTime.day(step.work().now()));
            held.execute(new Appoint(body, appointment), step.cause());
            Uni<Void> kept = request.jobTitle() == null ? Uni.createFrom().voidItem()
                    : people.keepWords(step.session(), jobTitleId, personId, request.jobTitle());
            return kept.replaceWith(() -> Answer.created(location, new Reference(personId, appointment.appointmentId()), held.version()));
        }));
    }

    private static Uni<Void> here(Step step, Body body) {
        return body.urn() == null ? Uni.createFrom().voidItem() : step.load(Schools.SCHOOL, body.urn()).invoke(school -> {
            if (!school.state().registered()) {
                throw PeopleQueries.unknown(body);
            }
        }).replaceWithVoid();
    }

    /** @return of whoever is meant: entered in the register where the request says who it is */
    private Uni<UUID> person(Step step, NewAppointment request) {
        if (request.person() != null) {
            UUID personId = EventIds.next();
            return step.load(RolesHeld.PERSON, personId)
                    .invoke(held -> held.execute(new RegisterPerson(personId, Source.BY_HAND), step.cause()))
                    .call(() -> people.keep(step.session(), personId, request.person()))
                    .replaceWith(personId);
        }
        return people.hold(step.session(), request.personId()).map(known -> {
            if (!known) {
                throw ProblemException.badRequest("personId", "is not in the register, or has been erased");
            }
            return request.personId();
        });
    }

    Uni<Answer> end(Step step, Body body, UUID appointmentId, Ending request) {
        return saying(step, body, appointmentId, request.reason(),
                reasonId -> new EndAppointment(body, appointmentId, request.until(), reasonId));
    }

    Uni<Answer> correct(Step step, Body body, UUID appointmentId, Correction request) {
        return saying(step, body, appointmentId, request.reason(),
                reasonId -> new CorrectAppointment(body, appointmentId, request.from(), request.until(), reasonId));
    }

    Uni<Answer> withdraw(Step step, Body body, UUID appointmentId, Withdrawal request) {
        return saying(step, body, appointmentId, request.reason(),
                reasonId -> new WithdrawAppointment(body, appointmentId, reasonId));
    }

    /** The words are kept only where something was recorded that refers to them, and of an erased person none are. */
    private Uni<Answer> saying(Step step, Body body, UUID appointmentId, String reason, Function<UUID, AppointmentCommand> command) {
        return step.existing(RolesHeld.APPOINTMENTS, body.id()).chain(held -> {
            UUID reasonId = reason == null ? null : EventIds.next();
            UUID personId = held.state().appointment(appointmentId).map(Appointment::personId).orElse(null);
            boolean said = !held.execute(command.apply(reasonId), step.cause()).isEmpty() && reasonId != null;
            Uni<Void> kept = said ? people.keepWords(step.session(), reasonId, personId, reason) : Uni.createFrom().voidItem();
            return kept.replaceWith(() -> answer(held, personId, appointmentId));
        });
    }

    private static Answer answer(
            Held<AppointmentCommand, Appointments, AppointmentEvent> held, UUID personId, UUID appointmentId) {
        return Answer.ok(new Reference(personId, appointmentId), held.version());
    }
}
