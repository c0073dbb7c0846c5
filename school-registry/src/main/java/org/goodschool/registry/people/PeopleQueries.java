package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.people.PersonAccess.Look;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.registry.lineage.Families;
import org.goodschool.registry.lineage.Predecessors;
import org.goodschool.registry.people.PeopleViews.AppointmentView;
import org.goodschool.registry.people.PeopleViews.InTime;
import org.goodschool.registry.people.PeopleViews.OfPredecessor;
import org.goodschool.registry.people.PeopleViews.OnePerson;
import org.goodschool.registry.people.PeopleViews.PeopleOf;
import org.goodschool.registry.people.Readers.Personal;
import org.goodschool.registry.people.domain.Appointment;
import org.goodschool.registry.people.domain.Body;
import org.goodschool.registry.school.Schools;
import org.hibernate.reactive.mutiny.Mutiny;

/** Roles with those who hold them, as far as the caller is told who they are. */
@ApplicationScoped
class PeopleQueries {

    private static final Comparator<AppointmentRow> NEWEST_FIRST =
            Comparator.comparing((AppointmentRow row) -> row.heldFrom).reversed().thenComparing(row -> row.appointmentId);

    /** @param version of the stream: the ETag */
    record Read(PeopleOf people, long version) {
    }

    @Inject
    EventStore store;

    @Inject
    Families families;

    @Inject
    Readers readers;

    private final Clock clock = Clock.systemUTC();

    /** 404 for a school that the register does not have; an authority is whatever has a code. */
    Uni<Void> registered(Mutiny.Session session, Body body) {
        return body.urn() == null ? Uni.createFrom().voidItem() : store.read(session, Schools.SCHOOL, body.id()).invoke(history -> {
            if (history.isEmpty()) {
                throw unknown(body);
            }
        }).replaceWithVoid();
    }

    static ProblemException unknown(Body body) {
        return ProblemException.notFound("URN " + body.urn() + " is not in the register.");
    }

    /** An authority has none. */
    Uni<Predecessors> before(Mutiny.Session session, Body body, AsOf when, boolean wanted) {
        return body.urn() == null ? Uni.createFrom().item(Predecessors.NOT_ASKED_FOR)
                : families.before(session, body.urn(), when, wanted);
    }

    Uni<Read> of(Mutiny.Session session, Body body, Predecessors before, AsOf when, Predicate<Appointment> wanted, Look look) {
        return store.read(session, RolesHeld.APPOINTMENTS, before.ids(body.id())).chain(histories -> {
            Map<String, List<Appointment>> shown = new HashMap<>();
            histories.forEach((id, history) -> shown.put(id, History.state(RolesHeld.APPOINTMENTS, history, when.asOf(), when.knownAt())
                    .all().stream().filter(wanted).toList()));
            LocalDate day = when.day(clock.instant());
            long version = History.version(histories.get(body.id()));
            return tell(session, shown.values().stream().flatMap(List::stream).toList(), look).map(personal -> new Read(
                    new PeopleOf(body.urn(), body.laCode(), inTime(body, shown, day, personal), before.each(school -> new OfPredecessor(
                            school.urn(), school.steps(), school.name(), inTime(Body.school(school.urn()), shown, day, personal)))), version));
        });
    }

    private static InTime inTime(Body body, Map<String, List<Appointment>> shown, LocalDate day, Personal personal) {
        List<Appointment> all = shown.get(body.id());
        return new InTime(views(body, all, one -> one.holdsOn(day), personal),
                views(body, all, one -> !one.hasBegunBy(day), personal),
                views(body, all, one -> one.hasBegunBy(day) && !one.holdsOn(day), personal));
    }

    private static List<AppointmentView> views(Body body, List<Appointment> all, Predicate<Appointment> which, Personal personal) {
        return all.stream().filter(which).map(one -> AppointmentView.of(body, one, personal)).toList();
    }

    private Uni<Personal> tell(Mutiny.Session session, List<Appointment> shown, Look look) {
        return readers.tell(session, look, shown.stream().map(Appointment::personId).distinct().toList(),
                shown.stream().map(Appointment::jobTitleId).filter(Objects::nonNull).toList());
    }

    /** The roles that these people hold or held, the newest first. */
    Uni<List<AppointmentRow>> rolesOf(Mutiny.Session session, Collection<UUID> personIds) {
        return session.createSelectionQuery("from AppointmentRow where personId in :ids and not withdrawn", AppointmentRow.class)
                .setParameter("ids", personIds).getResultList().map(rows -> rows.stream().sorted(NEWEST_FIRST).toList());
    }

    Uni<List<OnePerson>> people(Mutiny.Session session, List<UUID> personIds, Look look) {
        return personIds.isEmpty() ? Uni.createFrom().item(List.of()) : rolesOf(session, personIds).chain(roles ->
                readers.tell(session, look, personIds, roles.stream().map(row -> row.jobTitleId).filter(Objects::nonNull).toList())
                        .map(personal -> {
                            Map<UUID, List<AppointmentRow>> held = roles.stream().collect(Collectors.groupingBy(row -> row.personId));
                            return personIds.stream().map(id -> person(id, held.getOrDefault(id, List.of()), personal)).toList();
                        }));
    }

    private static OnePerson person(UUID personId, List<AppointmentRow> roles, Personal personal) {
        return new OnePerson(personId, personal.person(personId), roles.stream()
                .map(row -> AppointmentView.of(row.body(), row.appointment(), personal.withoutPeople())).toList());
    }
}
