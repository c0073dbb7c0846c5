package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.people.PersonAccess.Look;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.registry.people.PeopleRequests.Correction;
import org.goodschool.registry.people.PeopleRequests.Ending;
import org.goodschool.registry.people.PeopleRequests.NewAppointment;
import org.goodschool.registry.people.PeopleRequests.Withdrawal;
import org.goodschool.registry.people.PeopleViews.AppointmentView;
import org.goodschool.registry.people.domain.Appointment;
import org.goodschool.registry.people.domain.Body;
import org.goodschool.registry.people.domain.Role;

/** What schools and authorities have alike: reading who holds which role, and commanding it. */
@ApplicationScoped
class PeopleOf {

    static final String WHY = "an id of the reason, such as a case: kept with who saw whose details";

    @Inject
    Transactions transactions;

    @Inject
    Lists lists;

    @Inject
    Commands commands;

    @Inject
    PeopleQueries queries;

    @Inject
    PeopleTimeline timelines;

    @Inject
    Readers readers;

    @Inject
    Appointing appointing;

    /**
     * @param withPredecessors also those of the schools that it goes back to
     * @param code of a committee or of a subject; null for all
     */
    Uni<Response> read(Body body, AsOf when, boolean withPredecessors, Role role, String code, String why) {
        Look look = readers.look(why);
        Predicate<Appointment> wanted = one -> (role == null || one.role() == role)
                && (code == null || Objects.equals(code, one.committee()) || Objects.equals(code, one.subject()));
        return lists.seen(transactions.in(session -> queries.registered(session, body)
                        .chain(() -> queries.before(session, body, when, withPredecessors))
                        .chain(before -> queries.of(session, body, before, when, wanted, look))
                        .map(read -> new Lists.Seen<>(read.people(), when.now() ? read.version() : null))),
                AppointmentView.class, PeopleViews.PeopleOf::everybody);
    }

    Uni<Response> timeline(Body body, boolean withPredecessors, String why) {
        Look look = readers.look(why);
        return lists.timeline(transactions.in(session -> queries.registered(session, body)
                .chain(() -> queries.before(session, body, AsOf.NOW, withPredecessors))
                .chain(before -> timelines.of(session, before.ids(body.id()), look))));
    }

    Uni<Response> appoint(Body body, String location, NewAppointment request) {
        return commands.run(request, step -> appointing.appoint(step, body, location, request));
    }

    Uni<Response> end(Body body, UUID appointmentId, Ending request) {
        return commands.run(request, step -> appointing.end(step, body, appointmentId, request));
    }

    Uni<Response> correct(Body body, UUID appointmentId, Correction request) {
        return commands.run(request, step -> appointing.correct(step, body, appointmentId, request));
    }

    Uni<Response> withdraw(Body body, UUID appointmentId, Withdrawal request) {
        return commands.run(request, step -> appointing.withdraw(step, body, appointmentId, request));
    }
}
