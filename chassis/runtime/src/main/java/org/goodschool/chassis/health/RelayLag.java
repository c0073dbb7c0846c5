package org.goodschool.chassis.health;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.eventstore.Transactions;

/** Events in the store that Kafka has not acknowledged. */
@ApplicationScoped
public class RelayLag {

    /** Up to a number that says enough: after days without Kafka there may be millions, and this is asked all the time. */
    private static final String LAG = """
            select count(waiting.recorded_at),
                   coalesce(extract(epoch from clock_timestamp() - min(waiting.recorded_at)), 0),
                   extract(epoch from clock_timestamp() - relay.moved_at)
            from relay left join lateral (
                select recorded_at from event where (event.tx, event.position) > (relay.tx, relay.position)
                order by event.tx, event.position limit 100000) waiting on true
            where relay.name = 'kafka' group by relay.moved_at""";

    private static final String HORIZON = """
            select cast(pg_snapshot_xmin(s) as text), cast(pg_snapshot_xmax(s) as text) from pg_current_snapshot() s""";

    @Inject
    Transactions transactions;

    public Uni<Lag> now() {
        return transactions.in(session -> Sql.on(session, LAG).row()
                .map(row -> new Lag(number(row[0]), number(row[1]), number(row[2]))));
    }

    /** Up to which transaction readers see, and up to which there are any: equal while nobody writes. */
    record Horizon(String xmin, String xmax) {
    }

    Uni<Horizon> horizon() {
        return transactions.in(session -> Sql.on(session, HORIZON).row()
                .map(row -> new Horizon((String) row[0], (String) row[1])));
    }

    private static long number(Object value) {
        return Math.max(0, ((Number) value).longValue());
    }
}
