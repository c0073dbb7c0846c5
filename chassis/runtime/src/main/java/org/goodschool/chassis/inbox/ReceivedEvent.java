package org.goodschool.chassis.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.eventstore.Json;

/**
 * An event of another service. The reader takes from {@code data} what it needs, into a record of its own, and ignores
 * the rest.
 *
 * @param stream the foreign aggregate, {@code school:900001}; {@code sequence} counts from 1 in it
 */
public record ReceivedEvent(String source, String id, String stream, long sequence, String type, String subject,
        String schema, Instant time, String correlationId, String causationId, ObjectNode data) {

    public <T> T as(Class<T> record) {
        return Json.read(data, record);
    }

    /** The cause of whatever follows from this event in this service: the chain goes on. */
    public Cause asCause(String service) {
        return new Cause("service:" + service, correlationId, id, null);
    }
}
