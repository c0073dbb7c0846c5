package org.goodschool.chassis.imports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many files this process holds in memory at once: each takes several times its size while it is read. Who finds no
 * place is told to come back: a queue of bodies would fill the memory that the bound is there to keep free.
 */
@ApplicationScoped
public class ImportPlaces {

    @ConfigProperty(name = "goodschool.imports.at-once")
    int atOnce;

    private Semaphore free;

    /** Given back once, however often it is said. */
    public final class Place {

        private final AtomicBoolean held = new AtomicBoolean(true);

        public void giveBack() {
            if (held.compareAndSet(true, false)) {
                free.release();
            }
        }
    }

    @PostConstruct
    void count() {
        free = new Semaphore(atOnce);
    }

    /** @return empty where all are taken */
    public Optional<Place> take() {
        return free.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
    }

    int atOnce() {
        return atOnce;
    }
}
