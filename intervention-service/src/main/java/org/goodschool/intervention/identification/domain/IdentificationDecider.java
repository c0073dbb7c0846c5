package org.goodschool.intervention.identification.domain;

import java.util.List;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.intervention.identification.domain.IdentificationCommand.ConfirmIdentification;
import org.goodschool.intervention.identification.domain.IdentificationCommand.EndIdentification;
import org.goodschool.intervention.identification.domain.IdentificationCommand.Fact;
import org.goodschool.intervention.identification.domain.IdentificationCommand.LiftStandstill;
import org.goodschool.intervention.identification.domain.IdentificationCommand.RaiseConcern;
import org.goodschool.intervention.identification.domain.IdentificationCommand.WithdrawConcern;
import org.goodschool.intervention.identification.domain.IdentificationCommand.WithdrawIdentification;
import org.goodschool.intervention.identification.domain.IdentificationEvent.ExternalSupportStandstillLifted;
import org.goodschool.intervention.identification.domain.IdentificationEvent.FloorOutcomeNoted;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationConfirmed;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationEnded;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundFound;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundLapsed;
import org.goodschool.intervention.identification.domain.IdentificationEvent.SchoolProvisionallyIdentified;
import org.goodschool.intervention.school.domain.AcademicYear;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.KeyStage;
import org.goodschool.intervention.school.domain.School;

/**
 * Identification of one school for intervention (F-05 to F-07). Facts find grounds and let them lapse; the first ground
 * identifies the school provisionally; a person confirms or withdraws it.
 *
 * @param ownLa only schools of this local authority are identified
 */
public record IdentificationDecider(String ownLa, EntryCriteria criteria)
        implements Decider<IdentificationCommand, IdentificationState, IdentificationEvent> {

    @Override
    public IdentificationState initial() {
        return IdentificationState.INITIAL;
    }

    @Override
    public Decision<IdentificationEvent> decide(IdentificationCommand command, IdentificationState state) {
        return switch (command) {
            case Fact fact -> Decision.accept(new GroundReview(ownLa, criteria, state).review(fact));
            case RaiseConcern raise -> raise(raise, state);
            case WithdrawConcern withdraw -> withdraw(withdraw, state);
            case ConfirmIdentification confirm -> confirm(confirm, state);
            case WithdrawIdentification withdraw -> withdraw(withdraw, state);
            case LiftStandstill contact -> state.standstill()
                    ? Decision.accept(new ExternalSupportStandstillLifted(contact.urn(), contact.contactedOn()))
                    : Decision.nothing();
            case EndIdentification end -> state.standing() == Standing.CONFIRMED
                    ? Decision.accept(new IdentificationEnded(end.urn(), state.cycle(), end.endedOn(), end.reason()))
                    : Decision.reject(new IdentificationRejection.NotIdentified(end.urn()));
        };
    }

    private Decision<IdentificationEvent> raise(RaiseConcern raise, IdentificationState state) {
        School school = raise.school();
        if (!ownLa.equals(school.laCode())) {
            return Decision.reject(new IdentificationRejection.AnotherLa(school.urn(), school.laCode(), ownLa));
        }
        if (!school.open()) {
            return Decision.reject(new IdentificationRejection.SchoolClosed(school.urn()));
        }
        if (isBlank(raise.evidence())) {
            return Decision.reject(new IdentificationRejection.EvidenceMissing());
        }
        if (raise.raisedOn().isAfter(raise.today())) {
            return Decision.reject(new IdentificationRejection.DateInFuture(raise.raisedOn(), raise.today()));
        }
        return Decision.accept(new GroundReview(ownLa, criteria, state).raise(raise));
    }

    private Decision<IdentificationEvent> withdraw(WithdrawConcern withdraw, IdentificationState state) {
        Ground ground = state.grounds().get(withdraw.groundId());
        if (ground == null || ground.kind() != GroundKind.CONCERN) {
            return Decision.reject(new IdentificationRejection.ConcernUnknown(withdraw.urn(), withdraw.groundId()));
        }
        if (isBlank(withdraw.reason())) {
            return Decision.reject(new IdentificationRejection.ReasonMissing());
        }
        return Decision.accept(new GroundReview(ownLa, criteria, state).withdraw(withdraw));
    }

    private Decision<IdentificationEvent> confirm(ConfirmIdentification confirm, IdentificationState state) {
        switch (state.standing()) {
            case NOT_IDENTIFIED -> {
                return Decision.reject(new IdentificationRejection.NotIdentified(confirm.urn()));
            }
            case CONFIRMED -> {
                return Decision.reject(new IdentificationRejection.AlreadyConfirmed(confirm.urn(), state.cycle()));
            }
            case PROVISIONAL -> {
            }
        }
        IdentificationRejection notYet = whyNotYet(confirm, cycleOf(confirm, state), state);
        return notYet != null
                ? Decision.reject(notYet)
                : Decision.accept(new IdentificationConfirmed(confirm.urn(), cycleOf(confirm, state), confirm.caseId(),
                        confirm.confirmedOn(), confirm.confirmedBy(), confirm.reason().strip()));
    }

    private static int cycleOf(ConfirmIdentification confirm, IdentificationState state) {
        return confirm.cycle() == null ? state.cycle() : confirm.cycle();
    }

    private IdentificationRejection whyNotYet(ConfirmIdentification confirm, int cycle, IdentificationState state) {
        if (isBlank(confirm.reason())) {
            return new IdentificationRejection.ReasonMissing();
        }
        if (confirm.confirmedOn().isAfter(confirm.today())) {
            return new IdentificationRejection.DateInFuture(confirm.confirmedOn(), confirm.today());
        }
        if (cycle < state.cycle()) {
            return new IdentificationRejection.CycleBeforeIdentification(cycle, state.cycle());
        }
        if (confirm.confirmedOn().isBefore(AcademicYear.firstDay(cycle))) {
            return new IdentificationRejection.CycleNotBegun(cycle, confirm.confirmedOn());
        }
        int dataYear = Math.min(cycle - 1, criteria.lastFloorYear());
        var waitingFor = keyStagesNotAnalysed(dataYear, state);
        return waitingFor.isEmpty() ? null : new IdentificationRejection.DataYearNotAnalysed(cycle, dataYear, waitingFor);
    }

    /**
     * E-09, F-06: what rests on results is not confirmed before the results of the year before the cycle (or of the last
     * year that had a floor standard) have been analysed at that key stage; that the school was then excluded is an
     * answer too. A school in an Ofsted category or
     * with a concern, and no result below the floor, has no results to wait for: a nursery would wait for ever.
     */
    private List<KeyStage> keyStagesNotAnalysed(int dataYear, IdentificationState state) {
        return state.grounds().values().stream()
                .filter(ground -> ground.kind() == GroundKind.BELOW_FLOOR)
                .map(Ground::keyStage)
                .distinct()
                .filter(keyStage -> {
                    NotedOutcome noted = state.floor().get(new FloorYear(keyStage, dataYear));
                    return noted == null || !noted.outcome().analysed();
                })
                .sorted()
                .toList();
    }

    private Decision<IdentificationEvent> withdraw(WithdrawIdentification withdraw, IdentificationState state) {
        if (isBlank(withdraw.reason())) {
            return Decision.reject(new IdentificationRejection.ReasonMissing());
        }
        return switch (state.standing()) {
            case NOT_IDENTIFIED -> Decision.reject(new IdentificationRejection.NotIdentified(withdraw.urn()));
            case CONFIRMED -> Decision.reject(new IdentificationRejection.AlreadyConfirmed(withdraw.urn(), state.cycle()));
            case PROVISIONAL -> Decision.accept(
                    new IdentificationWithdrawn(withdraw.urn(), state.cycle(), withdraw.reason().strip()));
        };
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    @Override
    public IdentificationState evolve(IdentificationState state, IdentificationEvent event) {
        return switch (event) {
            case FloorOutcomeNoted noted -> state.with(noted.year(), new NotedOutcome(noted.outcome(), noted.ruleSet()));
            case InterventionGroundFound found -> state.with(found.ground());
            case InterventionGroundLapsed lapsed -> state.without(lapsed.groundId());
            case SchoolProvisionallyIdentified identified ->
                    state.provisional(identified.cycle(), identified.standstill());
            case IdentificationConfirmed confirmed -> state.confirmed(confirmed.cycle(), confirmed.caseId());
            case IdentificationWithdrawn withdrawn -> state.settled(withdrawn.cycle());
            case ExternalSupportStandstillLifted lifted -> state.contacted();
            case IdentificationEnded ended -> state.settled(ended.cycle());
        };
    }
}
