package org.goodschool.chassis.eventstore;

import java.util.List;

/** Every aggregate of the service: one bean a service says what it stores and what it publishes. */
public interface AggregateCatalogue {

    List<Aggregate<?, ?, ?>> aggregates();

    default Aggregate<?, ?, ?> of(String streamId) {
        String type = Aggregate.typeOf(streamId);
        return aggregates().stream().filter(aggregate -> aggregate.type().equals(type)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no aggregate " + type + " in this service"));
    }
}
