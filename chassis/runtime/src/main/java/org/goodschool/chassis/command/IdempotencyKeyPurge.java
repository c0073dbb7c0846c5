package org.goodschool.chassis.command;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.eventstore.Transactions;
import org.jboss.logging.Logger;

/**
 * Takes away the answers that were kept long enough, from time to time and in small transactions. Every replica does:
 * what one has taken away the other does not find.
 */
@ApplicationScoped
class IdempotencyKeyPurge {

    private static final Logger LOG = Logger.getLogger(IdempotencyKeyPurge.class);
    private static final int BATCH = 1000;

    private static final String PURGE = """
            delete from idempotency_key where ctid = any(array(
                select ctid from idempotency_key
                where recorded_at < now() - make_interval(secs => cast(:seconds as double precision))
                order by recorded_at limit :batch))""";

    @Inject
    Vertx vertx;

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "goodschool.idempotency.keep")
    Duration keep;

    @ConfigProperty(name = "goodschool.idempotency.purge-every")
    Duration every;

    private long timer;

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(every.toMillis(), ignored -> purge().subscribe().with(
                gone -> LOG.debugf("%d answers were kept for %s and are gone", gone, keep),
                failure -> LOG.warnf("old answers were not taken away, next try in %s: %s", every, failure.toString())));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** @return how many went */
    private Uni<Integer> purge() {
        return Multi.createBy().repeating().uni(this::batch).whilst(gone -> gone == BATCH)
                .collect().with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> batch() {
        return transactions.in(session -> Sql.on(session, PURGE)
                .set("seconds", keep.toSeconds()).set("batch", BATCH).update());
    }
}
