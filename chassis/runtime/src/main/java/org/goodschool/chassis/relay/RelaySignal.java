package org.goodschool.chassis.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the relay of this process right after a commit. A courtesy: polling is what makes the relay see every event.
 * There is no NOTIFY in the append, because its queue lock serialises the writers.
 */
@ApplicationScoped
public class RelaySignal {

    private final Semaphore woken = new Semaphore(0);

    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Waits for a wake-up, for the given time at the longest. */
    boolean await(long millis) throws InterruptedException {
        boolean signalled = woken.tryAcquire(millis, TimeUnit.MILLISECONDS);
        woken.drainPermits();
        return signalled;
    }
}
