package org.goodschool.chassis.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** How far relay and inbox are behind: a group of its own, for being behind is no reason to take a service out. */
@ApplicationScoped
public class LagChecks {

    /** Events wait and the mark does not move: whoever should move it is dead or stuck. */
    private static final long STUCK_SECONDS = 120;

    @Inject
    RelayLag relay;

    @Inject
    InboxLag inbox;

    @Produces
    @HealthGroup("lag")
    @ApplicationScoped
    HealthCheck relayCheck() {
        return () -> response("relay", relay.now().await().atMost(Duration.ofSeconds(5)));
    }

    @Produces
    @HealthGroup("lag")
    @ApplicationScoped
    HealthCheck inboxCheck() {
        return () -> {
            try {
                return response("inbox", inbox.enabled() ? inbox.now() : new Lag(0, 0, 0));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return HealthCheckResponse.named("inbox").down().withData("why", "interrupted").build();
            } catch (Exception e) {
                return HealthCheckResponse.named("inbox").down().withData("why", e.toString()).build();
            }
        };
    }

    private static HealthCheckResponse response(String name, Lag lag) {
        boolean stuck = lag.events() > 0 && lag.markAgeSeconds() > STUCK_SECONDS && lag.oldestSeconds() > STUCK_SECONDS;
        return HealthCheckResponse.named(name).status(!stuck).withData("lag", lag.events())
                .withData("oldestSeconds", lag.oldestSeconds()).withData("markAgeSeconds", lag.markAgeSeconds()).build();
    }
}
