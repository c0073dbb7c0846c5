package org.goodschool.chassis.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.feed.Feed;
import org.goodschool.chassis.feed.PublicEvents;
import org.goodschool.chassis.feed.StoredEvent;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * From the store to Kafka: reads a page in commit order, sends it, waits for every acknowledgement, then moves the
 * checkpoint. A crash in between sends the page again: at least once, with the same event ids. Commands never wait for it.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int PAGE = 1000;
    private static final long SHORTEST_WAIT_MS = 10;
    private static final long LONGEST_WAIT_MS = 500;
    private static final long WAIT_AFTER_FAILURE_MS = 1000;
    private static final Duration DATABASE_TIMEOUT = Duration.ofSeconds(30);

    @Inject
    Transactions transactions;

    @Inject
    Feed feed;

    @Inject
    PublicEvents publicEvents;

    @Inject
    Checkpoint checkpoint;

    @Inject
    KafkaPublisher kafka;

    @Inject
    RelaySignal signal;

    @Inject
    Event<RelayStep> steps;

    final String holder = UUID.randomUUID().toString();
    private volatile boolean stopping;
    private Thread thread;

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        signal.wake();
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        long wait = SHORTEST_WAIT_MS;
        while (!stopping) {
            try {
                int relayed = cycle();
                if (relayed == PAGE) {
                    continue;
                }
                wait = relayed > 0 ? SHORTEST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
                if (signal.await(wait)) {
                    wait = SHORTEST_WAIT_MS;
                }
            } catch (InterruptedException e) {
                break;
            } catch (Exception e) {
                if (!stopping) {
                    LOG.warnf("the relay tries again in %d ms: %s", WAIT_AFTER_FAILURE_MS, e.toString());
                    pause();
                }
            }
        }
        try {
            await(transactions.in(session -> checkpoint.release(session, holder)));
        } catch (RuntimeException e) {
            LOG.debugf("lease not given back, it runs out by itself: %s", e.toString());
        }
    }

    private record Read(Lease lease, List<StoredEvent> page) {
    }

    /** @return how many events were read; 0 also where another process holds the lease */
    int cycle() throws Exception {
        Optional<Read> read = await(transactions.in(this::read));
        if (read.isEmpty()) {
            return 0;
        }
        Lease lease = read.get().lease();
        List<StoredEvent> page = read.get().page();
        kafka.connect();
        if (page.isEmpty()) {
            return 0;
        }
        steps.fire(RelayStep.READ);
        List<Future<?>> acknowledgements = kafka.send(page.stream().map(publicEvents::of).flatMap(Optional::stream).toList());
        steps.fire(RelayStep.SENT);
        kafka.awaitAll(acknowledgements);
        steps.fire(RelayStep.ACKNOWLEDGED);
        boolean moved = await(transactions.in(session ->
                checkpoint.move(session, holder, lease, page.getLast().place())));
        if (!moved) {
            LOG.warn("the relay's lease was lost while it waited for Kafka: another process goes on");
            return 0;
        }
        steps.fire(RelayStep.CHECKPOINT_MOVED);
        return page.size();
    }

    /** Empty where another holds the lease. The lease is only written to when it has to be: most cycles read. */
    private Uni<Optional<Read>> read(Mutiny.Session session) {
        return checkpoint.held(session, holder)
                .chain(held -> held.isPresent() ? Uni.createFrom().item(held) : checkpoint.take(session, holder))
                .chain(lease -> lease.isEmpty() ? Uni.createFrom().item(Optional.<Read>empty())
                        : feed.page(session, lease.get().checkpoint(), PAGE).map(page -> Optional.of(new Read(lease.get(), page))));
    }

    private void pause() {
        try {
            Thread.sleep(WAIT_AFTER_FAILURE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(DATABASE_TIMEOUT);
    }
}
