package org.goodschool.partner.challenge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.RejectedException;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.people.People;
import org.goodschool.partner.challenge.domain.Allocating.Answer;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AllocatePartner;
import org.goodschool.partner.challenge.domain.ChallengeCommand.EndAllocation;
import org.goodschool.partner.challenge.domain.ChallengeCommand;
import org.goodschool.partner.challenge.domain.ChallengeEvent;
import org.goodschool.partner.challenge.domain.ChallengePartnership;
import org.goodschool.partner.challenge.domain.ChallengeRejection;
import org.goodschool.partner.challenge.domain.PerformanceProfile;
import org.goodschool.partner.partner.Register;
import org.goodschool.partner.partner.domain.Partner;
import org.goodschool.partner.partner.domain.PartnerCommand;
import org.goodschool.partner.partner.domain.PartnerEvent;
import org.goodschool.partner.school.FloorResultRow;
import org.goodschool.partner.school.SchoolRow;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Begins and ends allocations: the school's stream and the partner's are read, one rule decides over both, and both are
 * compared and set in one transaction. Whichever of two rivals comes second is decided anew.
 */
@ApplicationScoped
public class Allocations {

    private record Parties(Held<ChallengeCommand, ChallengePartnership, ChallengeEvent> school,
            Held<PartnerCommand, Partner, PartnerEvent> partner) {
    }

    @Inject
    People people;

    Uni<UUID> allocate(UnitOfWork work, AllocationRequest request, Cause cause) {
        UUID allocationId = UUID.randomUUID();
        LocalDate today = CouncilTime.day(work.now());
        LocalDate allocatedOn = request.allocatedOn() == null ? today : request.allocatedOn();
        return school(work.session(), request.urn())
                .chain(school -> profile(work.session(), school)
                        .chain(profile -> parties(work, request.urn(), request.partnerId()).invoke(parties -> record(parties,
                                ChallengePartnerships.ALLOCATING.allocate(new AllocatePartner(allocationId,
                                        request.partnerId(), school.facts(), request.purpose(), allocatedOn, profile,
                                        school.standstill, today), parties.school().state(), parties.partner().state()),
                                cause))))
                .replaceWith(allocationId);
    }

    Uni<Void> end(UnitOfWork work, AllocationRow allocation, LocalDate endedOn, String reason, Cause cause) {
        LocalDate today = CouncilTime.day(work.now());
        UUID reasonTextId = UUID.randomUUID();
        EndAllocation end = new EndAllocation(allocation.urn, allocation.allocationId, endedOn == null ? today : endedOn,
                reasonTextId, today);
        return parties(work, allocation.urn, allocation.partnerId)
                .invoke(parties -> record(parties, ChallengePartnerships.ALLOCATING
                        .end(end, parties.school().state(), parties.partner().state()), cause))
                .chain(parties -> people.keepWords(work.session(), reasonTextId, parties.partner().state().personId(), reason));
    }

    private static Uni<Parties> parties(UnitOfWork work, int urn, UUID partnerId) {
        return work.load(ChallengePartnerships.PARTNERSHIP, urn)
                .chain(school -> work.load(Register.PARTNER, partnerId).map(partner -> new Parties(school, partner)));
    }

    private static void record(Parties parties, Answer answer, Cause cause) {
        switch (answer) {
            case Answer.Agreed agreed -> {
                parties.school().record(agreed.ofSchool(), cause);
                parties.partner().record(agreed.ofPartner(), cause);
            }
            case Answer.Refused refused -> throw new RejectedException(refused.rejection());
        }
    }

    private static Uni<SchoolRow> school(Mutiny.Session session, int urn) {
        return session.find(SchoolRow.class, urn).onItem().ifNull()
                .failWith(() -> new RejectedException(new ChallengeRejection.SchoolUnknown(urn)));
    }

    /** The performance that the challenge is based on (F-28): the grade, and the latest evaluations first. */
    private static Uni<PerformanceProfile> profile(Mutiny.Session session, SchoolRow school) {
        return session.createSelectionQuery(
                        "from FloorResultRow where key.urn = :urn order by key.academicYear desc, key.keyStage",
                        FloorResultRow.class)
                .setParameter("urn", school.urn).getResultList()
                .map(results -> new PerformanceProfile(school.grade, school.gradeOn,
                        results.stream().map(FloorResultRow::result).toList()));
    }
}
