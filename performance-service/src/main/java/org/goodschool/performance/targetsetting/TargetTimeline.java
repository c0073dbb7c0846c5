package org.goodschool.performance.targetsetting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.performance.targetsetting.domain.FewPupils;
import org.goodschool.performance.targetsetting.domain.TargetEvent;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;

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
        Map<String, String> later = new HashMap<>();
        for (RecordedEvent<TargetEvent> recorded : events.reversed()) {
            if (recorded.event() instanceof TargetOutcomeRecorded outcome && outcome.result() != null) {
                String own = FewPupils.withheld(outcome.pupils());
                String reason = own != null ? own : later.get(outcome.measure());
                if (reason != null) {
                    later.put(outcome.measure(), reason);
                    reasons.put(recorded.eventId().toString(), reason);
                }
            }
        }
        return reasons;
    }

    static Object without(Object data, String reason) {
        ObjectNode shown = Json.tree(data);
        shown.remove(TELLING);
        return shown.put("withheld", reason);
    }
}
