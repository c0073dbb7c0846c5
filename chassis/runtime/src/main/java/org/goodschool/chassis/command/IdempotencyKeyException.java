package org.goodschool.chassis.command;

/** A key that cannot be used for this request, or not yet. */
public final class IdempotencyKeyException extends RuntimeException {

    public enum Reason {
        /** Another address or body came under it before. */
        REUSED,
        /** A request under it has not ended yet. */
        STILL_RUNNING
    }

    private final Reason reason;

    IdempotencyKeyException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
