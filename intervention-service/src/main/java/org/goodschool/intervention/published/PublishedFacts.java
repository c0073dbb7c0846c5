package org.goodschool.intervention.published;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.identification.GroundsFollower;
import org.goodschool.intervention.published.KnownSchools.Noted;
import org.goodschool.intervention.school.FloorOutcomeRow;
import org.goodschool.intervention.school.SchoolRow;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What is published about schools, kept for every school and decided on for those of the council's area. A batch costs
 * the same few queries whether it holds one event or five hundred.
 */
@ApplicationScoped
public class PublishedFacts implements InboxHandler {

    @ConfigProperty(name = "goodschool.la")
    String ownLa;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Inject
    InterventionAggregates aggregates;

    @Inject
    GroundsFollower follower;

    /** The second version of what is told of schools and of inspections has a kind and a category more, of which nothing is read that is not known here. */
    @Override
    public Map<String, Integer> types() {
        return KnownSchools.TYPES;
    }

    @Override
    public Set<Class<?>> rowTypes() {
        return Set.of(SchoolRow.class, FloorOutcomeRow.class);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        return learn(session, events).replaceWithVoid();
    }

    /** Alone: a school's arrival in the area and a result of it, told by two services, would each miss the other. */
    @Override
    public Uni<Void> handle(UnitOfWork work, List<ReceivedEvent> events) {
        return work.alone("published facts").chain(() -> learn(work.session(), events))
                .chain(known -> outcomesOf(work.session(), known.arrivals())
                        .invoke(known::noteOutcomesOfArrivals)
                        .chain(() -> decide(work, known.noted())));
    }

    private Uni<KnownSchools> learn(Mutiny.Session session, List<ReceivedEvent> events) {
        return known(session, events).chain(known -> {
            events.forEach(known::take);
            return session.persistAll(known.fresh().toArray()).chain(session::flush).replaceWith(known);
        });
    }

    private Uni<KnownSchools> known(Mutiny.Session session, List<ReceivedEvent> events) {
        return Rows.find(session, SchoolRow.class, KnownSchools.urns(events))
                .chain(schools -> Rows.find(session, FloorOutcomeRow.class, KnownSchools.results(events))
                        .chain(outcomes -> outcomesOf(session, KnownSchools.withoutAuthority(events, schools))
                                .map(earlier -> {
                                    earlier.forEach(row -> outcomes.put(row.id, row));
                                    return new KnownSchools(ownLa, schools, outcomes);
                                })));
    }

    private static Uni<List<FloorOutcomeRow>> outcomesOf(Mutiny.Session session, Set<Integer> urns) {
        return urns.isEmpty() ? Uni.createFrom().item(List.of())
                : session.createQuery("from FloorOutcomeRow where urn in :urns order by urn, academicYear, keyStage",
                        FloorOutcomeRow.class).setParameter("urns", urns).getResultList();
    }

    private Uni<Void> decide(UnitOfWork work, List<Noted> noted) {
        var urns = noted.stream().map(note -> String.valueOf(note.fact().urn())).distinct().toList();
        if (urns.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.loadAll(aggregates.identification(), urns).chain(identifications -> {
            var decided = new ArrayList<GroundsFollower.Decided>();
            for (Noted note : noted) {
                var identification = identifications.get(String.valueOf(note.fact().urn()));
                var cause = note.event().asCause(service);
                var events = identification.execute(note.fact(), cause);
                decided.add(new GroundsFollower.Decided(identification.state().caseId(), events, cause));
            }
            return follower.follow(work, decided);
        });
    }
}
