package org.goodschool.chassis.relay;

/**
 * How far the relay has come with a page. Told as a CDI event, which nobody hears in production: it is where tests end the
 * process, or hold it up.
 */
public enum RelayStep {

    READ,
    /** Handed to the Kafka client; no acknowledgement awaited yet. */
    SENT,
    ACKNOWLEDGED,
    CHECKPOINT_MOVED
}
