package org.goodschool.chassis.command;

import org.goodschool.chassis.eventstore.Metadata;

/**
 * Who makes something happen, and because of what.
 *
 * @param correlationId null where the chain of the aggregate acted upon goes on: an officer's allocation then leads back
 *     to the imported row that made the school eligible
 */
public record Cause(String actor, String correlationId, String causationId, String reason) {

    public Cause because(String why) {
        return new Cause(actor, correlationId, causationId, why);
    }

    Metadata metadata(String inheritedCorrelation, String freshCorrelation) {
        String correlation = correlationId != null ? correlationId
                : inheritedCorrelation != null ? inheritedCorrelation : freshCorrelation;
        return new Metadata(actor, correlation, causationId, reason);
    }
}
