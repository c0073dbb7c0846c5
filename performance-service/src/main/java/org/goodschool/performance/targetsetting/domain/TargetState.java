package org.goodschool.performance.targetsetting.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;

/**
 * The targets of one school for the results of one academic year.
 *
 * @param challenging what the adviser has said of the targets as they are now
 * @param since      when they were first proposed; null where there are none
 * @param lastStepOn  no later step may carry an earlier date (C-1)
 * @param outcomes    by measure
 */
public record TargetState(TargetStage stage, int urn, int academicYear, List<Target> targets, boolean challenging,
                          LocalDate since, LocalDate lastStepOn, Map<String, TargetOutcomeRecorded> outcomes) {

    static final TargetState INITIAL = new TargetState(TargetStage.NONE, 0, 0, List.of(), false, null, null, Map.of());

    public Optional<Target> target(String measure) {
        return targets.stream().filter(target -> target.measure().equals(measure)).findFirst();
    }

    TargetState at(TargetStage next, LocalDate on) {
        return new TargetState(next, urn, academicYear, targets, challenging, since, on, outcomes);
    }

    TargetState guided(boolean isChallenging, LocalDate on) {
        return new TargetState(TargetStage.GUIDED, urn, academicYear, targets, isChallenging, since, on, outcomes);
    }

    TargetState with(TargetOutcomeRecorded outcome) {
        Map<String, TargetOutcomeRecorded> all = new HashMap<>(outcomes);
        all.put(outcome.measure(), outcome);
        return new TargetState(stage, urn, academicYear, targets, challenging, since, lastStepOn, Map.copyOf(all));
    }
}
