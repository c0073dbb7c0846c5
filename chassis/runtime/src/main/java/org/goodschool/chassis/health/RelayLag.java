package org.goodschool.chassis.health;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.goodschool.chassis.eventstore.Transactions;

/** Events in the store that Kafka has not acknowledged. */
@ApplicationScoped
public class RelayLag {

    private static final String LAG = """
            select count(event.position),
                   coalesce(extract(epoch from clock_timestamp() - min(event.recorded_at)), 0),
                   extract(epoch from clock_timestamp() - relay.moved_at)
            from relay left join event on (event.tx, event.position) > (relay.tx, relay.position)
            where relay.name = 'kafka' group by relay.moved_at""";

    /** How long the oldest open transaction holds back every reader of the feed, in whichever database of the cluster. */
    private static final String HORIZON = """
            select coalesce(extract(epoch from clock_timestamp() - min(xact_start)), 0)
            from pg_stat_activity where backend_xid is not null""";

    @Inject
    Transactions transactions;

    public Uni<Lag> now() {
        return transactions.in(session -> session.createNativeQuery(LAG, Object[].class).getSingleResult()
                .map(row -> new Lag(number(row[0]), number(row[1]), number(row[2]))));
    }

    public Uni<Long> horizonSeconds() {
        return transactions.in(session -> session.createNativeQuery(HORIZON, Object.class).getSingleResult()
                .map(RelayLag::number));
    }

    private static long number(Object value) {
        return Math.max(0, ((Number) value).longValue());
    }
}
