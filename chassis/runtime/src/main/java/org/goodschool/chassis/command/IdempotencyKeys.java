package org.goodschool.chassis.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goodschool.chassis.command.IdempotencyKeyException.Reason;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The same request under the same key has one effect and one answer, whoever lost the connection when. The answer is
 * written in the transaction of the effect, so neither is ever there without the other. A refusal is not kept.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final String LOCK = """
            select k.name, pg_try_advisory_xact_lock(hashtextextended(k.name, 0))
            from unnest(cast(:names as text[])) as k(name)""";

    private static final String KEPT = """
            select i.actor, i.key, i.request_hash, i.status, cast(i.headers as text), i.body
            from unnest(cast(:actors as text[]), cast(:keys as text[])) as k(actor, key)
            join idempotency_key i on i.actor = k.actor and i.key = k.key""";

    private static final String KEEP = """
            insert into idempotency_key (actor, key, request_hash, status, headers, body)
            select actor, key, hash, status, cast(headers as jsonb), body
            from unnest(cast(:actors as text[]), cast(:keys as text[]), cast(:hashes as text[]),
                        cast(:statuses as int[]), cast(:headers as text[]), cast(:bodies as text[]))
                 as k(actor, key, hash, status, headers, body)""";

    /** What is known of a request: its earlier answer, nothing at all, or why it cannot be carried out. */
    sealed interface Known {

        record Answered(Reply reply) implements Known {
        }

        record Fresh() implements Known {
        }

        record Refused(IdempotencyKeyException why) implements Known {
        }
    }

    /** The one request of a transaction: answered as before, or carried out now and its answer kept. */
    public Uni<Reply> once(Mutiny.Session session, IdempotencyKey key, Uni<Reply> effect) {
        return look(session, List.of(key)).chain(known -> switch (known.get(key)) {
            case Known.Answered answered -> Uni.createFrom().item(answered.reply());
            case Known.Refused refused -> Uni.createFrom().failure(refused.why());
            case Known.Fresh _ -> effect.call(reply -> keep(session, Map.of(key, reply)));
        });
    }

    /** Holds the keys to the end of the transaction. Locks first: a row that comes after the look is not missed. */
    Uni<Map<IdempotencyKey, Known>> look(Mutiny.Session session, Collection<IdempotencyKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Sql.on(session, LOCK)
                .set("names", column(keys, IdempotencyKey::name)).rows()
                .chain(locks -> kept(session, keys).map(kept -> {
                    Map<String, Boolean> locked = new HashMap<>();
                    locks.forEach(row -> locked.put((String) row[0], (Boolean) row[1]));
                    Map<IdempotencyKey, Known> known = new HashMap<>();
                    for (IdempotencyKey key : keys) {
                        known.put(key, known(key, locked.get(key.name()), Optional.ofNullable(kept.get(key.name()))));
                    }
                    return known;
                }));
    }

    private record Kept(String requestHash, Reply reply) {
    }

    private static Known known(IdempotencyKey key, boolean locked, Optional<Kept> kept) {
        if (!locked) {
            return new Known.Refused(new IdempotencyKeyException(Reason.STILL_RUNNING));
        }
        return kept.<Known>map(before -> before.requestHash().equals(key.requestHash())
                ? new Known.Answered(before.reply())
                : new Known.Refused(new IdempotencyKeyException(Reason.REUSED))).orElseGet(Known.Fresh::new);
    }

    private static Uni<Map<String, Kept>> kept(Mutiny.Session session, Collection<IdempotencyKey> keys) {
        return Sql.on(session, KEPT)
                .set("actors", column(keys, IdempotencyKey::actor))
                .set("keys", column(keys, IdempotencyKey::key))
                .rows().map(rows -> {
                    Map<String, Kept> kept = new HashMap<>();
                    for (Object[] row : rows) {
                        var key = new IdempotencyKey((String) row[0], (String) row[1], (String) row[2]);
                        kept.put(key.name(), new Kept(key.requestHash(),
                                new Reply(((Number) row[3]).intValue(), Json.texts((String) row[4]), (String) row[5], true)));
                    }
                    return kept;
                });
    }

    Uni<Void> keep(Mutiny.Session session, Map<IdempotencyKey, Reply> replies) {
        if (replies.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<IdempotencyKey> keys = List.copyOf(replies.keySet());
        return Sql.on(session, KEEP)
                .set("actors", column(keys, IdempotencyKey::actor))
                .set("keys", column(keys, IdempotencyKey::key))
                .set("hashes", column(keys, IdempotencyKey::requestHash))
                .set("statuses", keys.stream().map(key -> replies.get(key).status()).toArray(Integer[]::new))
                .set("headers", column(keys, key -> Json.write(replies.get(key).headers())))
                .set("bodies", column(keys, key -> replies.get(key).body()))
                .update().replaceWithVoid();
    }

    private static String[] column(Collection<IdempotencyKey> keys, Function<IdempotencyKey, String> field) {
        return keys.stream().map(field).toArray(String[]::new);
    }
}
