package org.goodschool.chassis.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Answers that are worked out of thousands of rows: as long as nothing was recorded, received or rebuilt since, what was right
 * is right still, and nobody has to wait for it again. Who asks while one is being worked out is given the same.
 */
@ApplicationScoped
public class WorkedOut {

    private static final int MOST = 200;

    /**
     * What the feed holds below its horizon is complete; what comes later is at the horizon or beyond, also where it is stored
     * with the transaction of an event before it (docs/adr/0001).
     */
    private static final String NOW = """
            select cast(cast(feed_horizon() as text) as bigint),
                   coalesce(cast(cast(greatest((select tx from event order by tx desc, position desc limit 1),
                                               (select tx from inbox order by tx desc, position desc limit 1)) as text) as bigint), 0),
                   (select max(finished_at) from projection_rebuild)""";

    private record Moment(long horizon, long last, OffsetDateTime rebuilt) {

        static Moment of(Object[] row) {
            return new Moment((Long) row[0], (Long) row[1], (OffsetDateTime) row[2]);
        }
    }

    private record Answer(Moment asOf, Uni<?> value) {

        boolean holds(Moment now) {
            return now.last() < asOf.horizon() && Objects.equals(now.rebuilt(), asOf.rebuilt());
        }
    }

    /** Softly: answers of the whole country are large, and go before the process runs out of memory. */
    private final Cache<Object, Answer> answers = Caffeine.newBuilder().maximumSize(MOST).softValues().build();

    @Inject
    Transactions transactions;

    /**
     * @param key of a type of the question's own, with all that the answer depends on beside what is recorded, such as the day
     * @param work gives something immutable; it is shown to everybody who asks with this key
     */
    @SuppressWarnings("unchecked")
    public <T> Uni<T> of(Record key, Function<Mutiny.Session, Uni<T>> work) {
        return transactions.in(session -> Sql.on(session, NOW).row().map(Moment::of)).chain(now -> {
            Answer answer = answers.asMap().compute(key, (_, before) ->
                    before != null && before.holds(now) ? before : new Answer(now, transactions.in(work).memoize().indefinitely()));
            return CallersContext.back((Uni<T>) answer.value()).onFailure().invoke(() -> answers.asMap().remove(key, answer));
        });
    }
}
