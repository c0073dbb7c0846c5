package org.goodschool.chassis.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something is so, and never for time to pass. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Waiting() {
    }

    /** @param what is waited for, as the failure says it */
    public static void until(String what, BooleanSupplier so) {
        until(what, PATIENCE, so);
    }

    public static void until(String what, Duration within, BooleanSupplier so) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + within + " until " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
