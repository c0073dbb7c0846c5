package org.goodschool.chassis.crash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.goodschool.chassis.relay.RelayStep;

/** Ends the relay's thread at a step: nothing after it is done, nothing is given back. */
@ApplicationScoped
public class CutAt {

    private RelayStep step;
    private CountDownLatch cut;

    static class Cut extends Error {
        Cut(RelayStep step) {
            super("the relay is cut at " + step, null, false, false);
        }
    }

    synchronized CountDownLatch next(RelayStep where) {
        step = where;
        cut = new CountDownLatch(1);
        return cut;
    }

    void reached(@Observes RelayStep reached) {
        CountDownLatch now;
        synchronized (this) {
            if (reached != step) {
                return;
            }
            step = null;
            now = cut;
        }
        now.countDown();
        throw new Cut(reached);
    }

    static void await(CountDownLatch cut) throws InterruptedException {
        if (!cut.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the relay did not come to where it was to be cut");
        }
    }
}
