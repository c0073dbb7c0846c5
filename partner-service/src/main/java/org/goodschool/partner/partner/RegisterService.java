package org.goodschool.partner.partner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.people.People;
import org.goodschool.partner.partner.PartnerRequests.NewConflict;
import org.goodschool.partner.partner.PartnerRequests.NewEvidence;
import org.goodschool.partner.partner.PartnerRequests.Registration;
import org.goodschool.partner.partner.domain.Conflict;
import org.goodschool.partner.partner.domain.Evidence;
import org.goodschool.partner.partner.domain.Partner;
import org.goodschool.partner.partner.domain.PartnerCommand.AddEvidence;
import org.goodschool.partner.partner.domain.PartnerCommand.DeclareConflict;
import org.goodschool.partner.partner.domain.PartnerCommand.ErasePerson;
import org.goodschool.partner.partner.domain.PartnerCommand.RegisterPartner;
import org.goodschool.partner.partner.domain.PartnerCommand.WithdrawConflict;
import org.goodschool.partner.partner.domain.PartnerCommand.WithdrawPartner;
import org.goodschool.partner.partner.domain.PartnerCommand;
import org.goodschool.partner.partner.domain.PartnerEvent;
import org.goodschool.partner.partner.domain.PartnerRole;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Commands on the register that carry someone's words: the words go into the erasable table and the event gets their id,
 * in one transaction. A refusal undoes both.
 */
@ApplicationScoped
class RegisterService {

    @Inject
    People people;

    Uni<Held<PartnerCommand, Partner, PartnerEvent>> register(UnitOfWork work, Registration request, Cause cause) {
        UUID partnerId = UUID.randomUUID();
        UUID personId = UUID.randomUUID();
        List<Evidence> evidence = request.evidenceOrNone().stream().map(RegisterService::evidence).toList();
        PartnerRole role = request.role() == null ? PartnerRole.ECP : request.role();
        RegisterPartner command = new RegisterPartner(partnerId, personId, role, request.phases(), request.homeLaCode(),
                request.capacity(), evidence, today(work));
        return work.load(Register.PARTNER, partnerId)
                .invoke(partner -> partner.execute(command, cause))
                .call(() -> people.keep(work.session(), personId, request.person()))
                .call(() -> keepWords(work.session(), personId, evidence, request.evidenceOrNone()));
    }

    Uni<UUID> addEvidence(UnitOfWork work, Held<PartnerCommand, Partner, PartnerEvent> partner, NewEvidence request,
            Cause cause) {
        Evidence evidence = evidence(request);
        partner.execute(new AddEvidence(evidence, today(work)), cause);
        return keepWords(work.session(), partner.state().personId(), List.of(evidence), List.of(request))
                .replaceWith(evidence.evidenceId());
    }

    /** @return the conflict's id: that of the one already declared, where it is the same one */
    Uni<UUID> declareConflict(UnitOfWork work, Held<PartnerCommand, Partner, PartnerEvent> partner, NewConflict request,
            Cause cause) {
        Conflict conflict = new Conflict(UUID.randomUUID(), request.urn(), request.laCode());
        return saying(work, partner, request.reason(), reason -> new DeclareConflict(conflict, reason), cause)
                .map(ignored -> partner.state().conflicts().stream()
                        .filter(conflict::sameScope).findFirst().orElseThrow().conflictId());
    }

    Uni<Void> withdrawConflict(UnitOfWork work, Held<PartnerCommand, Partner, PartnerEvent> partner, UUID conflictId,
            String why, Cause cause) {
        return saying(work, partner, why, reason -> new WithdrawConflict(conflictId, reason), cause);
    }

    Uni<Void> withdraw(UnitOfWork work, Held<PartnerCommand, Partner, PartnerEvent> partner, String why, Cause cause) {
        return saying(work, partner, why, WithdrawPartner::new, cause);
    }

    Uni<Void> erase(UnitOfWork work, Held<PartnerCommand, Partner, PartnerEvent> partner, Cause cause) {
        partner.execute(new ErasePerson(), cause);
        return people.erase(work.session(), partner.state().personId());
    }

    /** A command with a reason: the words are kept only where something was recorded that refers to them. */
    private Uni<Void> saying(UnitOfWork work, Held<PartnerCommand, Partner, PartnerEvent> partner, String words,
            Function<UUID, PartnerCommand> command, Cause cause) {
        UUID textId = UUID.randomUUID();
        return partner.execute(command.apply(textId), cause).isEmpty() ? Uni.createFrom().voidItem()
                : people.keepWords(work.session(), textId, partner.state().personId(), words);
    }

    private static Evidence evidence(NewEvidence request) {
        return new Evidence(UUID.randomUUID(), request.kind(), request.date(), UUID.randomUUID());
    }

    private Uni<Void> keepWords(Mutiny.Session session, UUID personId, List<Evidence> evidence, List<NewEvidence> said) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (int i = 0; i < evidence.size(); i++) {
            UUID textId = evidence.get(i).textId();
            String words = said.get(i).text();
            kept = kept.chain(() -> people.keepWords(session, textId, personId, words));
        }
        return kept;
    }

    private static LocalDate today(UnitOfWork work) {
        return CouncilTime.day(work.now());
    }
}
