package org.goodschool.chassis.eventstore;

/**
 * Who and why, beside every event.
 *
 * @param actor the token's subject, or {@code service:NAME} where a service reacted to an event
 * @param correlationId the same through the whole chain, from the imported row or the first request
 * @param causationId the event, the import row or the request that led to this event directly
 * @param reason in a person's words, where one was given
 */
public record Metadata(String actor, String correlationId, String causationId, String reason) {
}
