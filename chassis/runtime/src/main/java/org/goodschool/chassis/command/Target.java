package org.goodschool.chassis.command;

import org.goodschool.chassis.eventstore.Aggregate;

/** An aggregate that a command says it will need before it begins. */
public record Target(Aggregate<?, ?, ?> aggregate, String id) {

    public static Target of(Aggregate<?, ?, ?> aggregate, Object id) {
        return new Target(aggregate, id.toString());
    }

    String streamId() {
        return aggregate.streamId(id);
    }
}
