package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.people.PersonAccess.Look;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.registry.people.Readers.Personal;
import org.goodschool.registry.people.domain.AppointmentEvent;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentCorrected;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentEnded;
import org.goodschool.registry.people.domain.AppointmentEvent.AppointmentWithdrawn;
import org.goodschool.registry.people.domain.AppointmentEvent.PersonAppointed;
import org.hibernate.reactive.mutiny.Mutiny;

/** Histories of roles and of people, with the reasons that were given, as far as they have not been erased. */
@ApplicationScoped
class PeopleTimeline {

    @Inject
    EventStore store;

    @Inject
    PeopleQueries queries;

    @Inject
    Readers readers;

    /** @param bodies the ids of a school and of those that it goes back to, or of an authority */
    Uni<Timeline> of(Mutiny.Session session, List<String> bodies, Look look) {
        return store.read(session, RolesHeld.APPOINTMENTS, bodies).chain(histories -> tell(session, History.all(histories), look))
                .map(entries -> new Timeline(entries.sorted(Comparator.comparing(TimelineEntry::recordedAt)).toList()));
    }

    /** The person's own history, and what they were wherever they held a role. */
    Uni<Timeline> ofPerson(Mutiny.Session session, UUID personId, Look look) {
        return store.read(session, RolesHeld.PERSON, personId.toString()).chain(own -> {
            if (own.isEmpty()) {
                throw ProblemException.notFound("There is no person " + personId + " in the register.");
            }
            return queries.rolesOf(session, List.of(personId))
                    .chain(roles -> store.read(session, RolesHeld.APPOINTMENTS,
                            roles.stream().map(row -> row.body().id()).distinct().sorted().toList()))
                    .chain(histories -> tell(session, History.all(histories).stream()
                            .filter(event -> event.event().appointment().personId().equals(personId)).toList(), look))
                    .map(roles -> new Timeline(Stream.concat(own.stream().map(TimelineEntry::of), roles)
                            .sorted(Comparator.comparing(TimelineEntry::recordedAt)).toList()));
        });
    }

    private Uni<Stream<TimelineEntry>> tell(Mutiny.Session session, List<RecordedEvent<AppointmentEvent>> history, Look look) {
        List<UUID> reasons = history.stream().map(event -> reasonId(event.event())).filter(Objects::nonNull).toList();
        List<UUID> about = history.stream().filter(event -> reasonId(event.event()) != null)
                .map(event -> event.event().appointment().personId()).distinct().toList();
        return readers.tell(session, look, about, reasons)
                .map(personal -> history.stream().map(event -> entry(event, personal)));
    }

    private static TimelineEntry entry(RecordedEvent<AppointmentEvent> event, Personal personal) {
        return TimelineEntry.of(event).withWhy(personal.words(reasonId(event.event())));
    }

    private static UUID reasonId(AppointmentEvent event) {
        return switch (event) {
            case PersonAppointed ignored -> null;
            case AppointmentEnded it -> it.reasonId();
            case AppointmentCorrected it -> it.reasonId();
            case AppointmentWithdrawn it -> it.reasonId();
        };
    }
}
