package org.goodschool.chassis.relay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.feed.FeedPosition;
import org.hibernate.reactive.mutiny.Mutiny;

/** The relay's row: lease and place. The lease is measured by the database's clock, so the hosts' need not agree. */
@ApplicationScoped
class Checkpoint {

    /** Half of the lease is left at least: time enough for a page. */
    private static final String HELD = """
            select fencing, cast(tx as text), position from relay
            where name = 'kafka' and holder = :holder and leased_until > clock_timestamp() + interval '5 seconds'""";

    private static final String TAKE = """
            update relay
            set fencing = case when holder = :holder then fencing else fencing + 1 end,
                holder = :holder, leased_until = clock_timestamp() + interval '10 seconds'
            where name = 'kafka' and (holder = :holder or leased_until < clock_timestamp())
            returning fencing, cast(tx as text), position""";

    private static final String MOVE = """
            update relay
            set tx = cast(cast(:tx as text) as xid8), position = :position, moved_at = clock_timestamp(),
                leased_until = clock_timestamp() + interval '10 seconds'
            where name = 'kafka' and holder = :holder and fencing = :fencing""";

    private static final String RELEASE = """
            update relay set leased_until = '-infinity', holder = '' where name = 'kafka' and holder = :holder""";

    /** The lease where this holder has it for a while yet: nothing is written. */
    Uni<Optional<Lease>> held(Mutiny.Session session, String holder) {
        return lease(session, HELD, holder);
    }

    /** Empty while another holds it. Asked again by the holder, it renews. */
    Uni<Optional<Lease>> take(Mutiny.Session session, String holder) {
        return lease(session, TAKE, holder);
    }

    private static Uni<Optional<Lease>> lease(Mutiny.Session session, String sql, String holder) {
        return Sql.on(session, sql).set("holder", holder).rows()
                .map(rows -> rows.stream().findFirst().map(row -> new Lease(((Number) row[0]).longValue(),
                        new FeedPosition((String) row[1], ((Number) row[2]).longValue()))));
    }

    /** @return false where the lease was lost: a relay that slept through its lease moves nothing */
    Uni<Boolean> move(Mutiny.Session session, String holder, Lease lease, FeedPosition to) {
        return Sql.on(session, MOVE)
                .set("tx", to.tx()).set("position", to.position())
                .set("holder", holder).set("fencing", lease.fencing())
                .update().map(count -> count == 1);
    }

    Uni<Integer> release(Mutiny.Session session, String holder) {
        return Sql.on(session, RELEASE).set("holder", holder).update();
    }
}
