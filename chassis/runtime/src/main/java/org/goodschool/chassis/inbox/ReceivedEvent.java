package org.goodschool.chassis.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.eventstore.Json;

/**
 * An event of another service. The reader takes from {@code data} what it needs, into a record of its own, and ignores
 * the rest.
 *
 * @param stream the foreign aggregate, {@code school:900001}; {@code sequence} counts from 1 in it
 * @param time   to the microsecond, as the database keeps it: a rebuild reads the same
 */
public record ReceivedEvent(String source, String id, String stream, long sequence, String type, String subject,
        String schema, Instant time, String correlationId, String causationId, ObjectNode data) {

    private static final Pattern SCHEMA = Pattern.compile("urn:goodschool:schema:[^:]+:([0-9]{1,9})");

    public ReceivedEvent {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws IllegalArgumentException where it lacks a number or a truth value that the record needs, or has text in its place */
    public <T> T as(Class<T> record) {
        return Json.readWhole(data, record);
    }

    /** 1 where the sender does not say. */
    int schemaVersion() {
        Matcher matcher = SCHEMA.matcher(schema);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    /** The cause of whatever follows from this event in this service: the chain goes on. */
    public Cause asCause(String service) {
        return new Cause("service:" + service, correlationId, id, null);
    }
}
