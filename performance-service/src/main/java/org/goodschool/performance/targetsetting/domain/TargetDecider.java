package org.goodschool.performance.targetsetting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Agree;
import org.goodschool.performance.targetsetting.domain.TargetCommand.CompareResults;
import org.goodschool.performance.targetsetting.domain.TargetCommand.EnterResult;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Guide;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Propose;
import org.goodschool.performance.targetsetting.domain.TargetCommand.RecordProgress;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Repropose;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Sanction;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Step;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Withdraw;
import org.goodschool.performance.targetsetting.domain.TargetCommand.WithdrawResults;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetProgressRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsAgreed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsGuided;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsProposed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsSanctioned;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsWithdrawn;

/** Targets are proposed by the school, guided by an adviser, agreed with head and chair, and sanctioned by governors (F-18). */
public final class TargetDecider implements Decider<TargetCommand, TargetState, TargetEvent> {

    /** Why there is no result where the file that told it turned out to be a wrong one: none of the published reasons. */
    private static final String TAKEN_BACK = "TAKEN_BACK";

    @Override
    public TargetState initial() {
        return TargetState.INITIAL;
    }

    @Override
    public Decision<TargetEvent> decide(TargetCommand command, TargetState state) {
        return switch (command) {
            case Step step -> refusal(step, state).<Decision<TargetEvent>>map(Decision::reject).orElseGet(() -> take(step, state));
            case CompareResults(List<Result> results) -> Decision.accept(outcomes(results, state));
            case WithdrawResults(List<TargetMeasure> measures) -> Decision.accept(withdrawn(measures, state));
            case EnterResult(Result result) -> enter(result, state);
            case Withdraw(String reason) -> withdraw(reason, state);
        };
    }

    @Override
    public TargetState evolve(TargetState state, TargetEvent event) {
        return switch (event) {
            case TargetsProposed e -> new TargetState(TargetStage.PROPOSED, e.urn(), e.academicYear(), e.targets(), false,
                    state.since() == null || state.since().isAfter(e.proposedOn()) ? e.proposedOn() : state.since(), e.proposedOn(), Map.of());
            case TargetsGuided e -> state.guided(e.challenging(), e.guidedOn());
            case TargetsAgreed e -> state.at(TargetStage.AGREED, e.agreedOn());
            case TargetsSanctioned e -> state.at(TargetStage.SANCTIONED, e.sanctionedOn());
            case TargetProgressRecorded e -> state.at(state.stage(), e.progressOn());
            case TargetOutcomeRecorded e -> state.with(e);
            case TargetsWithdrawn e -> new TargetState(TargetStage.NONE, e.urn(), e.academicYear(), List.of(), false, null, null, Map.of());
        };
    }

    /** What is wrong with taking this step now. */
    private static Optional<TargetRejection> refusal(Step step, TargetState state) {
        return outOfOrder(step, state).or(() -> misdated(step, state)).or(() -> unfit(step, state));
    }

    private static Optional<TargetRejection> outOfOrder(Step step, TargetState state) {
        TargetStage stage = state.stage();
        TargetRejection refusal = switch (step) {
            case Propose _ -> stage == TargetStage.NONE ? null : new TargetRejection.AlreadyProposed(state.academicYear());
            case Repropose _ -> switch (stage) {
                case NONE -> new TargetRejection.NotProposed();
                case PROPOSED, GUIDED -> null;
                case AGREED, SANCTIONED -> new TargetRejection.AlreadyAgreed();
            };
            case Guide _ -> switch (stage) {
                case NONE -> new TargetRejection.NotProposed();
                case PROPOSED, GUIDED -> null;
                case AGREED, SANCTIONED -> new TargetRejection.AlreadyAgreed();
            };
            case Agree _ -> switch (stage) {
                case NONE -> new TargetRejection.NotProposed();
                case PROPOSED -> new TargetRejection.NotGuided();
                case GUIDED -> state.challenging() ? null : new TargetRejection.NotChallenging();
                case AGREED, SANCTIONED -> new TargetRejection.AlreadyAgreed();
            };
            case Sanction _ -> switch (stage) {
                case NONE, PROPOSED, GUIDED -> new TargetRejection.NotAgreed();
                case AGREED -> null;
                case SANCTIONED -> new TargetRejection.AlreadySanctioned();
            };
            case RecordProgress _ -> stage == TargetStage.SANCTIONED ? null : new TargetRejection.NotSanctioned();
        };
        return Optional.ofNullable(refusal);
    }

    private static Optional<TargetRejection> misdated(Step step, TargetState state) {
        LocalDate on = step.on();
        if (on.isAfter(step.today())) {
            return Optional.of(new TargetRejection.DateInFuture(on, step.today()));
        }
        int academicYear = step instanceof Propose propose ? propose.academicYear() : state.academicYear();
        if (on.isAfter(AcademicYear.lastDay(academicYear))) {
            return Optional.of(new TargetRejection.YearOver(academicYear, AcademicYear.lastDay(academicYear), date(step), on));
        }
        return state.lastStepOn() != null && on.isBefore(state.lastStepOn())
                ? Optional.of(new TargetRejection.DateBeforePreviousStep(on, state.lastStepOn())) : Optional.empty();
    }

    /** As callers name the day of a step. */
    private static String date(Step step) {
        return switch (step) {
            case Propose _, Repropose _ -> "proposedOn";
            case Guide _ -> "guidedOn";
            case Agree _ -> "agreedOn";
            case Sanction _ -> "sanctionedOn";
            case RecordProgress _ -> "progressOn";
        };
    }

    /** What is wrong with what the step says. */
    private static Optional<TargetRejection> unfit(Step step, TargetState state) {
        return switch (step) {
            case Propose propose -> propose.councilLa().equals(propose.school().laCode())
                    ? unfit(propose.targets(), propose.measures(), propose.academicYear())
                    : Optional.of(new TargetRejection.NotOurSchool(propose.school().urn(), propose.councilLa()));
            case Repropose again -> unfit(again.targets(), again.measures(), state.academicYear());
            case Guide guide -> unfit(guide, state);
            case Agree agree -> agree.head() && agree.chair() ? Optional.empty() : Optional.of(new TargetRejection.NotAgreedByBoth());
            case Sanction _ -> Optional.empty();
            case RecordProgress record -> record.progress().isEmpty() ? Optional.of(new TargetRejection.NoFigures())
                    : each(record.progress().stream().map(one -> new Said(one.measure(), one.figure())).toList(), record.measures(), state);
        };
    }

    private static Optional<TargetRejection> unfit(List<Target> targets, TargetMeasures measures, int academicYear) {
        if (targets.isEmpty()) {
            return Optional.of(new TargetRejection.NoFigures());
        }
        Set<String> seen = new HashSet<>();
        for (Target target : targets) {
            Optional<TargetMeasure> measure = measures.named(target.measure());
            if (measure.isEmpty()) {
                return Optional.of(new TargetRejection.MeasureUnknown(target.measure()));
            }
            if (!measure.get().covers(academicYear)) {
                return Optional.of(new TargetRejection.MeasureOfOtherYears(measure.get(), academicYear));
            }
            if (!seen.add(target.measure())) {
                return Optional.of(new TargetRejection.MeasureRepeated(target.measure()));
            }
            if (!measure.get().unit().allows(target.figure())) {
                return Optional.of(new TargetRejection.FigureOutOfRange(measure.get(), target.figure()));
            }
        }
        return Optional.empty();
    }

    private static Optional<TargetRejection> unfit(Guide guide, TargetState state) {
        if (guide.estimates().isEmpty()) {
            return Optional.of(new TargetRejection.EstimateMissing());
        }
        for (Estimate estimate : guide.estimates()) {
            if (!guide.measures().estimateSources().contains(estimate.source())) {
                return Optional.of(new TargetRejection.EstimateSourceUnknown(estimate.source(), guide.measures().estimateSources()));
            }
        }
        return each(guide.estimates().stream().map(one -> new Said(one.measure(), one.figure())).toList(), guide.measures(), state)
                .or(() -> isBlank(guide.comment()) ? Optional.of(new TargetRejection.CommentMissing()) : Optional.empty());
    }

    private record Said(String measure, BigDecimal figure) {
    }

    /** Figures about the targets that are set, each once. */
    private static Optional<TargetRejection> each(List<Said> said, TargetMeasures measures, TargetState state) {
        Set<String> seen = new HashSet<>();
        for (Said one : said) {
            if (state.target(one.measure()).isEmpty()) {
                return Optional.of(new TargetRejection.NoSuchTarget(one.measure()));
            }
            if (!seen.add(one.measure())) {
                return Optional.of(new TargetRejection.MeasureRepeated(one.measure()));
            }
            TargetMeasure measure = measures.named(one.measure()).orElseThrow();
            if (!measure.unit().allows(one.figure())) {
                return Optional.of(new TargetRejection.FigureOutOfRange(measure, one.figure()));
            }
        }
        return Optional.empty();
    }

    private static Decision<TargetEvent> take(Step step, TargetState state) {
        return switch (step) {
            case Propose propose -> Decision.accept(new TargetsProposed(propose.school().urn(), propose.school().laCode(),
                    propose.school().name(), propose.academicYear(), propose.targets(), propose.on()));
            case Repropose again -> again.targets().equals(state.targets())
                    ? Decision.reject(new TargetRejection.NothingChanges())
                    : Decision.accept(new TargetsProposed(again.school().urn(), again.school().laCode(), again.school().name(),
                            state.academicYear(), again.targets(), again.on()));
            case Guide guide -> Decision.accept(new TargetsGuided(state.urn(), state.academicYear(), guide.estimates().stream()
                    .map(estimate -> estimate.of(state.target(estimate.measure()).orElseThrow().pupils())).toList(),
                    guide.challenging(), guide.on()));
            case Agree agree -> Decision.accept(new TargetsAgreed(state.urn(), state.academicYear(), state.targets(), agree.on()));
            case Sanction sanction -> Decision.accept(new TargetsSanctioned(state.urn(), state.academicYear(), sanction.on()));
            case RecordProgress record -> Decision.accept(new TargetProgressRecorded(state.urn(), state.academicYear(),
                    record.progress().stream().map(one -> one.of(state.target(one.measure()).orElseThrow().pupils())).toList(),
                    record.on()));
        };
    }

    private static List<TargetEvent> outcomes(List<Result> results, TargetState state) {
        List<TargetEvent> outcomes = new ArrayList<>();
        if (state.stage() != TargetStage.SANCTIONED) {
            return outcomes;
        }
        for (Result result : results) {
            state.target(result.measure().code()).map(target -> outcome(target, result, state))
                    .filter(outcome -> !outcome.equals(state.outcomes().get(outcome.measure()))).ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private static TargetOutcomeRecorded outcome(Target target, Result result, TargetState state) {
        return new TargetOutcomeRecorded(state.urn(), state.academicYear(), target.measure(), target.figure(), result.figure(),
                result.missing(), Achievement.of(target.figure(), result.figure(), result.measure().higherIsBetter()),
                result.measure().result() == null ? target.pupils() : result.pupils());
    }

    private static List<TargetEvent> withdrawn(List<TargetMeasure> measures, TargetState state) {
        return measures.stream().map(measure -> state.outcomes().get(measure.code())).filter(Objects::nonNull)
                .filter(outcome -> !TAKEN_BACK.equals(outcome.missing()))
                .<TargetEvent>map(outcome -> new TargetOutcomeRecorded(state.urn(), state.academicYear(), outcome.measure(),
                        outcome.target(), null, TAKEN_BACK, Achievement.UNKNOWN, outcome.pupils())).toList();
    }

    private static Decision<TargetEvent> enter(Result result, TargetState state) {
        if (state.stage() != TargetStage.SANCTIONED) {
            return Decision.reject(new TargetRejection.NotSanctioned());
        }
        if (state.target(result.measure().code()).isEmpty()) {
            return Decision.reject(new TargetRejection.NoSuchTarget(result.measure().code()));
        }
        if (result.measure().result() != null) {
            return Decision.reject(new TargetRejection.ResultIsPublished(result.measure()));
        }
        return result.measure().unit().allows(result.figure()) ? Decision.accept(outcomes(List.of(result), state))
                : Decision.reject(new TargetRejection.FigureOutOfRange(result.measure(), result.figure()));
    }

    private static Decision<TargetEvent> withdraw(String reason, TargetState state) {
        if (state.stage() == TargetStage.NONE) {
            return Decision.reject(new TargetRejection.NotProposed());
        }
        return isBlank(reason) ? Decision.reject(new TargetRejection.ReasonMissing())
                : Decision.accept(new TargetsWithdrawn(state.urn(), state.academicYear(), state.since()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
