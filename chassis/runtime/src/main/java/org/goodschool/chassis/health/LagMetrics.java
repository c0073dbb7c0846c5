package org.goodschool.chassis.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.eventstore.Transactions;
import org.jboss.logging.Logger;

/** Lag as gauges, as a count and as an age, measured from time to time. docs/operations.md says what to alert on. */
@ApplicationScoped
public class LagMetrics {

    private static final Logger LOG = Logger.getLogger(LagMetrics.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Inject
    MeterRegistry registry;

    @Inject
    RelayLag relay;

    @Inject
    InboxLag inbox;

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "goodschool.lag.measured-every")
    Duration every;

    private Thread thread;
    private Gauges relayGauges;
    private Gauges inboxGauges;
    private AtomicLong horizon;
    private AtomicLong parked;
    private AtomicLong measuredAt;
    private RelayLag.Horizon seen;
    private long seenSince;

    private record Gauges(AtomicLong events, AtomicLong oldest, AtomicLong markAge) {
        void set(Lag lag) {
            events.set(lag.events());
            oldest.set(lag.oldestSeconds());
            markAge.set(lag.markAgeSeconds());
        }
    }

    void start(@Observes StartupEvent event) {
        relayGauges = gauges("relay");
        inboxGauges = gauges("inbox");
        horizon = registry.gauge("goodschool.feed.horizon.age.seconds", new AtomicLong());
        parked = registry.gauge("goodschool.inbox.parked.records", new AtomicLong());
        measuredAt = registry.gauge("goodschool.lag.measured.epoch.seconds", new AtomicLong());
        thread = Thread.ofVirtual().name("lag-metrics").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private Gauges gauges(String agent) {
        return new Gauges(
                registry.gauge("goodschool." + agent + ".lag.events", new AtomicLong()),
                registry.gauge("goodschool." + agent + ".lag.oldest.seconds", new AtomicLong()),
                registry.gauge("goodschool." + agent + ".mark.age.seconds", new AtomicLong()));
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                measure();
                Thread.sleep(every);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What cannot be measured keeps its last value; the time of measurement then shows that it is old. */
    private void measure() throws InterruptedException {
        try {
            relayGauges.set(await(relay.now()));
            horizon.set(horizonAge(await(relay.horizon())));
            parked.set(await(transactions.in(session -> Sql.on(session, "select count(*) from parked_record").value(Long.class))));
            if (inbox.enabled()) {
                inboxGauges.set(inbox.now());
            }
            measuredAt.set(System.currentTimeMillis() / 1000);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.debugf("lag not measured: %s", e.toString());
        }
    }

    /**
     * How long one open transaction, in whichever database of the cluster, has held back every reader of the feed. Taken
     * from the snapshot, because pg_stat_activity hides other roles' transactions from the service's role.
     */
    private long horizonAge(RelayLag.Horizon now) {
        boolean stands = seen != null && seen.xmin().equals(now.xmin()) && !now.xmin().equals(now.xmax());
        if (!stands) {
            seen = now;
            seenSince = System.nanoTime();
        }
        return Duration.ofNanos(System.nanoTime() - seenSince).toSeconds();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LONGEST);
    }
}
