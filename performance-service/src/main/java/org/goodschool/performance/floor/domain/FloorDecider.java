package org.goodschool.performance.floor.domain;

import java.util.ArrayList;
import java.util.List;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.performance.floor.domain.FloorCommand.RecordEvaluation;
import org.goodschool.performance.floor.domain.FloorCommand.WithdrawEvaluation;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorDetected;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorWithdrawn;
import org.goodschool.performance.floor.domain.FloorEvent.FloorStandardEvaluated;

/** Follows the judgements of one school, key stage and year, and tells when it falls below the floor or no longer does. */
public final class FloorDecider implements Decider<FloorCommand, FloorState, FloorEvent> {

    /** Why a finding is withdrawn when the school was judged again and is not below. */
    private static final String NOT_BELOW = "not-below";

    @Override
    public FloorState initial() {
        return new FloorState(null);
    }

    @Override
    public Decision<FloorEvent> decide(FloorCommand command, FloorState state) {
        return switch (command) {
            case RecordEvaluation(Evaluation evaluation, Trigger trigger) -> record(evaluation, trigger, state);
            case WithdrawEvaluation _ -> state.last() == null ? Decision.nothing()
                    : record(state.last().withdrawn(), Trigger.RESULTS, state);
        };
    }

    @Override
    public FloorState evolve(FloorState state, FloorEvent event) {
        return switch (event) {
            case FloorStandardEvaluated e -> new FloorState(new Evaluation(e.urn(), e.keyStage(), e.academicYear(),
                    e.laCode(), e.schoolName(), e.outcome(), e.reason(), e.ruleSet(), e.typeFrom(), e.closureFrom(),
                    orNone(e.figures()), orNone(e.sources()), e.publishedRows()));
            case BelowFloorDetected _, BelowFloorWithdrawn _ -> state;
        };
    }

    private static <T> List<T> orNone(List<T> told) {
        return told == null ? List.of() : told;
    }

    private static Decision<FloorEvent> record(Evaluation now, Trigger trigger, FloorState state) {
        if (now.sameJudgement(state.last())) {
            return Decision.nothing();
        }
        List<FloorEvent> events = new ArrayList<>();
        events.add(new FloorStandardEvaluated(now.urn(), now.laCode(), now.schoolName(), now.keyStage(),
                now.academicYear(), now.outcome(), now.reason(), now.ruleSet(), now.typeFrom(), now.closureFrom(),
                now.figures(), now.publishedRows(), trigger, Difference.between(state.last(), now), now.sources()));
        boolean below = now.outcome() == Outcome.BELOW;
        if (below && !state.below()) {
            events.add(new BelowFloorDetected(now.urn(), now.laCode(), now.schoolName(), now.keyStage(),
                    now.academicYear(), now.ruleSet(), now.figures()));
        }
        if (!below && state.below()) {
            events.add(new BelowFloorWithdrawn(now.urn(), now.laCode(), now.schoolName(), now.keyStage(),
                    now.academicYear(), now.ruleSet(), now.reason() == null ? NOT_BELOW : now.reason()));
        }
        return Decision.accept(events);
    }
}
