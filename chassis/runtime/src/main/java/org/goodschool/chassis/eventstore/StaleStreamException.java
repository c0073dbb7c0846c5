package org.goodschool.chassis.eventstore;

/** Somebody else appended first: the stream is not at the expected version. The transaction is to be rolled back. */
public class StaleStreamException extends RuntimeException {

    public StaleStreamException(Throwable cause) {
        super("a stream is not at the expected version", cause);
    }
}
