package org.goodschool.performance.targetsetting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.performance.targetsetting.domain.FewPupils;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent;

/**
 * The results of few pupils are not in the steps of targets either (F-04). A revision can make their number small only later,
 * and leave the result as it is: therefore those before it are withheld too.
 */
final class TargetTimeline {

    private static final List<String> TELLING = List.of("result", "achievement", "pupils");

    private TargetTimeline() {
    }

    /** @return by the id of the event, why what came of a target is not shown */
    static Map<String, String> withheld(List<RecordedEvent<TargetEvent>> events) {
        Map<String, String> reasons = new HashMap<>();
        ofFewPupils(events).forEach((id, pupils) -> reasons.put(id, FewPupils.withheld(pupils.orElse(null))));
        return reasons;
    }

    /** The steps as they were, but each outcome of as few pupils as there turned out to be. */
    static List<RecordedEvent<TargetEvent>> inHindsight(List<RecordedEvent<TargetEvent>> events) {
        Map<String, Optional<Integer>> few = ofFewPupils(events);
        return events.stream().map(step -> step.event() instanceof TargetOutcomeRecorded outcome && few.containsKey(step.eventId().toString())
                ? new RecordedEvent<TargetEvent>(step.streamId(), step.version(), step.eventId(),
                        outcome.of(few.get(step.eventId().toString()).orElse(null)), step.metadata(), step.recordedAt()) : step).toList();
    }

    /** @return by the id of the event, of how few pupils it or a later one is; empty where nobody knows */
    private static Map<String, Optional<Integer>> ofFewPupils(List<RecordedEvent<TargetEvent>> events) {
        Map<String, Optional<Integer>> few = new HashMap<>();
        Map<String, Optional<Integer>> later = new HashMap<>();
        for (RecordedEvent<TargetEvent> recorded : events.reversed()) {
            if (recorded.event() instanceof TargetOutcomeRecorded outcome && outcome.result() != null) {
                if (FewPupils.withheld(outcome.pupils()) != null) {
                    later.put(outcome.measure(), Optional.ofNullable(outcome.pupils()));
                }
                if (later.containsKey(outcome.measure())) {
                    few.put(recorded.eventId().toString(), later.get(outcome.measure()));
                }
            }
        }
        return few;
    }

    static Object without(Object data, String reason) {
        ObjectNode shown = Json.tree(data);
        shown.remove(TELLING);
        return shown.put("withheld", reason);
    }
}
