package org.goodschool.intervention.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.casework.domain.CaseCommand;
import org.goodschool.intervention.identification.GroundsFollower;
import org.goodschool.intervention.identification.domain.IdentificationEvent;
import org.goodschool.intervention.identification.domain.IdentificationEvent.ExternalSupportStandstillLifted;
import org.goodschool.intervention.identification.domain.IdentificationEvent.FloorOutcomeNoted;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationConfirmed;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationEnded;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundFound;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundLapsed;
import org.goodschool.intervention.identification.domain.IdentificationEvent.SchoolProvisionallyIdentified;

/** The open case of a school follows its grounds: one case, many concerns (C-15). */
@ApplicationScoped
public class CaseFollowing implements GroundsFollower {

    @Override
    public Uni<Void> follow(UnitOfWork work, List<Decided> decided) {
        var withCase = decided.stream().filter(one -> one.caseId() != null && !one.events().isEmpty()).toList();
        if (withCase.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = withCase.stream().map(one -> one.caseId().toString()).distinct().toList();
        return work.loadAll(InterventionAggregates.CASE, ids).invoke(cases -> withCase.forEach(one ->
                one.events().stream().map(CaseFollowing::commandFor).filter(Objects::nonNull)
                        .forEach(command -> cases.get(one.caseId().toString()).execute(command, one.cause()))))
                .replaceWithVoid();
    }

    private static CaseCommand commandFor(IdentificationEvent event) {
        return switch (event) {
            case InterventionGroundFound found -> new CaseCommand.JoinGround(found.ground());
            case InterventionGroundLapsed lapsed ->
                    new CaseCommand.LetGroundLapse(lapsed.groundId(), lapsed.cause(), lapsed.reason());
            case FloorOutcomeNoted _, SchoolProvisionallyIdentified _, IdentificationConfirmed _, IdentificationWithdrawn _,
                 ExternalSupportStandstillLifted _, IdentificationEnded _ -> null;
        };
    }
}
