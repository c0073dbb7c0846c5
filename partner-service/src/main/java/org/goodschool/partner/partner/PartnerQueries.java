package org.goodschool.partner.partner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodschool.chassis.people.People;
import org.goodschool.chassis.people.PersonRow;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.partner.partner.PartnerViews.ConflictView;
import org.goodschool.partner.partner.PartnerViews.Detail;
import org.goodschool.partner.partner.PartnerViews.EvidenceView;
import org.goodschool.partner.partner.PartnerViews.PersonView;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts a partner's entry together with what may be shown of the person. */
@ApplicationScoped
class PartnerQueries {

    @Inject
    People people;

    Uni<PartnerOverviewRow> overview(Mutiny.Session session, UUID partnerId) {
        return session.find(PartnerOverviewRow.class, partnerId).onItem().ifNull()
                .failWith(() -> ProblemException.notFound("There is no partner " + partnerId + " in the register."));
    }

    record Found(Detail detail, long version) {
    }

    Uni<Found> detail(Mutiny.Session session, UUID partnerId, boolean withPersonal) {
        return overview(session, partnerId).chain(partner -> detail(session, partner, withPersonal)
                .map(detail -> new Found(detail, partner.version)));
    }

    private Uni<Detail> detail(Mutiny.Session session, PartnerOverviewRow partner, boolean withPersonal) {
        return evidence(session, partner.partnerId).chain(evidence -> conflicts(session, partner.partnerId)
                .chain(conflicts -> words(session, evidence, conflicts, withPersonal)
                        .chain(words -> person(session, partner, withPersonal)
                                .map(person -> detail(partner, person, evidence, conflicts, words)))));
    }

    private static Detail detail(PartnerOverviewRow partner, PersonView person, List<EvidenceRow> evidence,
            List<ConflictRow> conflicts, Map<UUID, String> words) {
        return new Detail(partner.partnerId, person, partner.standing, PartnerRow.phasesOf(partner.phases),
                partner.homeLaCode, partner.capacity, partner.placesTaken, partner.placesFree,
                evidence.stream().map(row -> new EvidenceView(row.evidenceId, row.kind, row.date, words.get(row.textId)))
                        .toList(),
                conflicts.stream().map(row -> new ConflictView(row.conflictId, row.urn, row.laCode,
                        words.get(row.reasonTextId))).toList(),
                partner.registeredAt);
    }

    private static Uni<PersonView> person(Mutiny.Session session, PartnerOverviewRow partner, boolean withPersonal) {
        return !withPersonal ? Uni.createFrom().item(new PersonView(partner.personId, null, partner.name, null, null))
                : session.find(PersonRow.class, partner.personId).map(person -> person == null
                        ? new PersonView(partner.personId, null, People.ERASED, null, null)
                        : new PersonView(person.personId, person.title, person.name, person.email, person.phone));
    }

    private static Uni<List<EvidenceRow>> evidence(Mutiny.Session session, UUID partnerId) {
        return session.createSelectionQuery("from EvidenceRow where partnerId = :id order by date, evidenceId",
                EvidenceRow.class).setParameter("id", partnerId).getResultList();
    }

    private static Uni<List<ConflictRow>> conflicts(Mutiny.Session session, UUID partnerId) {
        return session.createSelectionQuery("from ConflictRow where partnerId = :id order by conflictId", ConflictRow.class)
                .setParameter("id", partnerId).getResultList();
    }

    private Uni<Map<UUID, String>> words(Mutiny.Session session, List<EvidenceRow> evidence, List<ConflictRow> conflicts,
            boolean withPersonal) {
        return !withPersonal ? Uni.createFrom().item(Map.of()) : people.words(session, Stream.concat(
                evidence.stream().map(row -> row.textId), conflicts.stream().map(row -> row.reasonTextId)).toList());
    }
}
