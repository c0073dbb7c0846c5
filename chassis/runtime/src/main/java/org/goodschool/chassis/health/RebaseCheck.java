package org.goodschool.chassis.health;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.goodschool.chassis.eventstore.NotRebased;

/** Not ready with a database that still has to be rebased, and says what is to be done: the pool only ends connections. */
@Readiness
@ApplicationScoped
class RebaseCheck implements HealthCheck {

    private static final String NAME = "rebased after a restore";
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Inject
    Pool pool;

    @Inject
    NotRebased notRebased;

    @Override
    public HealthCheckResponse call() {
        try {
            boolean needed = pool.query(NotRebased.QUESTION).execute().await().atMost(LONGEST).iterator().next().getBoolean(0);
            return needed ? down(NotRebased.WHAT_TO_DO) : HealthCheckResponse.up(NAME);
        } catch (RuntimeException e) {
            return down(notRebased.refused() ? NotRebased.WHAT_TO_DO : e.toString());
        }
    }

    private static HealthCheckResponse down(String why) {
        return HealthCheckResponse.named(NAME).down().withData("why", why).build();
    }
}
