package org.goodschool.intervention.casework.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.intervention.casework.domain.CaseCommand.AgreePackage;
import org.goodschool.intervention.casework.domain.CaseCommand.CloseCase;
import org.goodschool.intervention.casework.domain.CaseCommand.JoinGround;
import org.goodschool.intervention.casework.domain.CaseCommand.LetGroundLapse;
import org.goodschool.intervention.casework.domain.CaseCommand.OpenCase;
import org.goodschool.intervention.casework.domain.CaseCommand.ProposePackage;
import org.goodschool.intervention.casework.domain.CaseCommand.RecordContact;
import org.goodschool.intervention.casework.domain.CaseCommand.Step;
import org.goodschool.intervention.casework.domain.CaseEvent.GroundJoinedCase;
import org.goodschool.intervention.casework.domain.CaseEvent.GroundOfCaseLapsed;
import org.goodschool.intervention.casework.domain.CaseEvent.InterventionCaseClosed;
import org.goodschool.intervention.casework.domain.CaseEvent.InterventionCaseOpened;
import org.goodschool.intervention.casework.domain.CaseEvent.PackageAgreed;
import org.goodschool.intervention.casework.domain.CaseEvent.PackageProposed;
import org.goodschool.intervention.casework.domain.CaseEvent.SchoolContacted;
import org.goodschool.intervention.identification.domain.Ground;

/**
 * One intervention case, from confirmation to closure (P-06): contact, package proposed, package agreed with the school.
 * That a school has at most one open case is held by its identification, which is confirmed at most once at a time.
 */
public record CaseDecider() implements Decider<CaseCommand, CaseState, CaseEvent> {

    @Override
    public CaseState initial() {
        return CaseState.INITIAL;
    }

    @Override
    public Decision<CaseEvent> decide(CaseCommand command, CaseState state) {
        return switch (command) {
            case OpenCase open -> state.stage() == CaseStage.NONE
                    ? Decision.accept(new InterventionCaseOpened(open.caseId(), open.school().urn(), open.school().laCode(),
                            open.school().name(), open.cycle(), open.grounds(), open.openedOn()))
                    : Decision.reject(new CaseRejection.CaseAlreadyOpen());
            case Step step -> {
                CaseRejection outOfOrder = outOfOrder(step, state);
                yield outOfOrder == null ? take(step, state) : Decision.reject(outOfOrder);
            }
            case JoinGround join -> isOpen(state) && !state.grounds().contains(join.ground().id())
                    ? Decision.accept(new GroundJoinedCase(state.caseId(), state.urn(), join.ground()))
                    : Decision.nothing();
            case LetGroundLapse lapse -> isOpen(state) && state.grounds().contains(lapse.groundId())
                    ? Decision.accept(new GroundOfCaseLapsed(
                            state.caseId(), state.urn(), lapse.groundId(), lapse.cause(), lapse.reason()))
                    : Decision.nothing();
        };
    }

    private static boolean isOpen(CaseState state) {
        return switch (state.stage()) {
            case OPEN, CONTACTED, PACKAGE_PROPOSED, PACKAGE_AGREED -> true;
            case NONE, CLOSED -> false;
        };
    }

    /** What is wrong with taking this step now, whatever it says; null where nothing is. */
    private static CaseRejection outOfOrder(Step step, CaseState state) {
        if (state.stage() == CaseStage.NONE) {
            return new CaseRejection.CaseUnknown();
        }
        if (state.stage() == CaseStage.CLOSED) {
            return new CaseRejection.CaseClosed(state.lastStepOn());
        }
        CaseRejection outOfOrder = outOfOrder(step, state.stage());
        if (outOfOrder != null) {
            return outOfOrder;
        }
        if (step.on().isBefore(state.lastStepOn())) {
            return new CaseRejection.DateBeforePreviousStep(step.on(), state.lastStepOn());
        }
        return step.on().isAfter(step.today()) ? new CaseRejection.DateInFuture(step.on(), step.today()) : null;
    }

    private static CaseRejection outOfOrder(Step step, CaseStage stage) {
        return switch (step) {
            case RecordContact _ -> stage == CaseStage.OPEN ? null : new CaseRejection.AlreadyContacted();
            case ProposePackage _ -> switch (stage) {
                case CONTACTED, PACKAGE_PROPOSED -> null;
                case PACKAGE_AGREED -> new CaseRejection.PackageAlreadyAgreed();
                case NONE, OPEN, CLOSED -> new CaseRejection.NotContacted();
            };
            case AgreePackage _ -> switch (stage) {
                case PACKAGE_PROPOSED -> null;
                case PACKAGE_AGREED -> new CaseRejection.PackageAlreadyAgreed();
                case NONE, OPEN, CONTACTED, CLOSED -> new CaseRejection.NoPackageProposed();
            };
            case CloseCase _ -> null;
        };
    }

    private static Decision<CaseEvent> take(Step step, CaseState state) {
        return switch (step) {
            case RecordContact contact -> Decision.accept(new SchoolContacted(
                    state.caseId(), state.urn(), contact.on(), contact.by(), contact.note()));
            case ProposePackage propose -> isPackage(propose.items())
                    ? Decision.accept(new PackageProposed(
                            state.caseId(), state.urn(), propose.on(), propose.items(), propose.note()))
                    : Decision.reject(new CaseRejection.PackageEmpty());
            case AgreePackage agree -> agree(agree, state);
            case CloseCase close -> isBlank(close.reason())
                    ? Decision.reject(new CaseRejection.ReasonMissing())
                    : Decision.accept(new InterventionCaseClosed(
                            state.caseId(), state.urn(), close.on(), close.reason().strip()));
        };
    }

    private static Decision<CaseEvent> agree(AgreePackage agree, CaseState state) {
        if (agree.agreedWith() == null || !agree.agreedWith().anyone()) {
            return Decision.reject(new CaseRejection.NotAgreedWithSchool());
        }
        List<PackageItem> items = agree.items() == null || agree.items().isEmpty() ? state.proposed() : agree.items();
        return isPackage(items)
                ? Decision.accept(new PackageAgreed(state.caseId(), state.urn(), agree.on(), agree.agreedWith(), items))
                : Decision.reject(new CaseRejection.PackageEmpty());
    }

    private static boolean isPackage(List<PackageItem> items) {
        return items != null && !items.isEmpty()
                && items.stream().allMatch(item -> item.kind() != null && !isBlank(item.description()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    @Override
    public CaseState evolve(CaseState state, CaseEvent event) {
        return switch (event) {
            case InterventionCaseOpened opened -> new CaseState(CaseStage.OPEN, opened.caseId(), opened.urn(),
                    opened.openedOn(), List.of(),
                    opened.grounds().stream().map(Ground::id).collect(Collectors.toUnmodifiableSet()));
            case GroundJoinedCase joined -> state.with(joined.ground().id());
            case GroundOfCaseLapsed lapsed -> state.without(lapsed.groundId());
            case SchoolContacted contacted -> state.at(CaseStage.CONTACTED, contacted.contactedOn());
            case PackageProposed proposed -> state.at(CaseStage.PACKAGE_PROPOSED, proposed.proposedOn())
                    .proposing(proposed.items());
            case PackageAgreed agreed -> state.at(CaseStage.PACKAGE_AGREED, agreed.agreedOn());
            case InterventionCaseClosed closed -> state.at(CaseStage.CLOSED, closed.closedOn());
        };
    }
}
