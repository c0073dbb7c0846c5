package org.goodschool.chassis.eventstore;

import java.nio.charset.StandardCharsets;

/**
 * An event that no topic would take: once stored it would stand before all later ones of the service for ever. Nothing of
 * what it belongs to is stored.
 */
public class EventTooLargeException extends RuntimeException {

    /** Kafka takes records of a million bytes unless it is told otherwise; the envelope needs some of them. */
    public static final int LARGEST = 900_000;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private EventTooLargeException(String stream) {
        super("What would be recorded of " + stream + " has more than " + LARGEST + " bytes. Make it shorter: lists and texts count.");
    }

    /** @return the same data */
    static String unless(String data, String stream) {
        if (data.length() > LARGEST / MOST_BYTES_OF_A_CHARACTER && data.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new EventTooLargeException(stream);
        }
        return data;
    }
}
