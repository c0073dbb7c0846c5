package org.goodschool.registry.provenance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.registry.provenance.domain.Sourced;

/**
 * Which event gave each value of an aggregate what it is now. Who tells the same again tells nothing new: the first to say
 * it is named.
 *
 * @param events by the name of the value, as a caller reads it
 */
public record LastTold(Map<String, RecordedEvent<? extends Sourced>> events) {

    /**
     * @param history what is to be looked at, in its order
     * @param shown what a caller sees of a state: a record or a map, whose parts are the values
     */
    public static <S, E extends Sourced> LastTold of(Aggregate<?, S, E> aggregate, List<RecordedEvent<E>> history,
            Function<S, Object> shown) {
        Map<String, RecordedEvent<? extends Sourced>> last = new LinkedHashMap<>();
        S state = aggregate.decider().initial();
        ObjectNode before = Json.tree(Map.of());
        for (RecordedEvent<E> event : history) {
            state = aggregate.decider().evolve(state, event.event());
            Object seen = shown.apply(state);
            ObjectNode now = Json.tree(seen == null ? Map.of() : seen);
            ObjectNode then = before;
            now.fieldNames().forEachRemaining(value -> {
                if (!now.get(value).equals(then.get(value))) {
                    last.put(value, event);
                }
            });
            last.keySet().removeIf(value -> !now.has(value));
            before = now;
        }
        return new LastTold(last);
    }
}
