package org.goodschool.chassis.projection;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Table;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/** Applies events to the rows of a read model: all rows found in one query, changed in memory, written in one batch. */
public final class Rows {

    private Rows() {
    }

    /**
     * @param key which row an event belongs to; null leaves the event out
     * @param create a new row for a key that has none; null where an event without a row is to be left out
     */
    public static <X, K, R> Uni<Void> upsert(Mutiny.Session session, Class<R> rowType, List<X> events,
            Function<X, K> key, Function<K, R> create, BiConsumer<R, X> apply) {
        List<K> keys = events.stream().map(key).filter(Objects::nonNull).distinct().toList();
        return lock(session, rowType, keys).chain(() -> find(session, rowType, keys)).chain(rows -> {
            List<R> fresh = new ArrayList<>();
            for (X event : events) {
                K k = key.apply(event);
                R row = k == null ? null : rows.computeIfAbsent(k, missing -> {
                    R created = create.apply(missing);
                    if (created != null) {
                        fresh.add(created);
                    }
                    return created;
                });
                if (row != null) {
                    apply.accept(row, event);
                }
            }
            return fresh.isEmpty() ? session.flush() : session.persistAll(fresh.toArray()).chain(session::flush);
        });
    }

    /** In the order of the keys, so that two who lock the same rows wait and do not block each other. */
    private static Uni<Void> lock(Mutiny.Session session, Class<?> rowType, List<?> keys) {
        Shared shared = rowType.getAnnotation(Shared.class);
        if (shared == null || keys.isEmpty() || session instanceof Alone) {
            return Uni.createFrom().voidItem();
        }
        String lock = "select 1 from %1$s where %2$s = any(:keys) order by %2$s for update"
                .formatted(rowType.getAnnotation(Table.class).name(), shared.key());
        return Sql.on(session, lock)
                .set("keys", keys.toArray(size -> (Object[]) Array.newInstance(keys.getFirst().getClass(), size)))
                .rows().replaceWithVoid();
    }

    /** The rows that exist, by key, in one query. */
    public static <K, R> Uni<Map<K, R>> find(Mutiny.Session session, Class<R> rowType, List<K> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(new HashMap<>());
        }
        return session.find(rowType, keys.toArray()).map(found -> {
            Map<K, R> rows = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                if (found.get(i) != null) {
                    rows.put(keys.get(i), found.get(i));
                }
            }
            return rows;
        });
    }
}
