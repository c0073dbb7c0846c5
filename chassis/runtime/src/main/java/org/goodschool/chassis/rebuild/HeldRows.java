package org.goodschool.chassis.rebuild;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.Fields;
import org.goodschool.chassis.projection.Alone;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A session that keeps the rows of many pages in memory and writes each of them once, however many events changed it. It
 * only knows rows by their keys. Code that asks the database for anything else is refused, and has to be given a session
 * of its own.
 */
final class HeldRows {

    private static final ClassValue<Field> KEYS = new ClassValue<>() {
        @Override
        protected Field computeValue(Class<?> rowType) {
            List<Field> keys = Fields.of(rowType)
                    .filter(field -> field.isAnnotationPresent(Id.class) || field.isAnnotationPresent(EmbeddedId.class)).toList();
            if (keys.size() != 1) {
                throw new UnsupportedOperationException(rowType.getName() + " has no key of one field");
            }
            // Quarkus narrows the fields of an entity
            keys.getFirst().setAccessible(true);
            return keys.getFirst();
        }
    };

    private final Mutiny.Session session;
    private final boolean all;
    private final Map<Class<?>, Map<Object, Object>> rows = new HashMap<>();
    private final List<Object> fresh = new ArrayList<>();
    private final Mutiny.Session proxy = (Mutiny.Session) Proxy.newProxyInstance(
            HeldRows.class.getClassLoader(), new Class<?>[] {Mutiny.Session.class, Alone.class}, this::call);
    private int size;

    /** @param all the tables are empty: a row that is not held here is not there at all */
    HeldRows(Mutiny.Session session, boolean all) {
        this.session = session;
        this.all = all;
    }

    Mutiny.Session session() {
        return proxy;
    }

    int size() {
        return size;
    }

    Uni<Void> write() {
        return session.persistAll(fresh.toArray()).chain(session::flush);
    }

    private Object call(Object self, Method method, Object[] arguments) throws Throwable {
        String call = method.getName() + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
        return switch (call) {
            case "find[Class, Object[]]" -> find((Class<?>) arguments[0], List.of((Object[]) arguments[1]));
            case "find[Class, Object]" -> find((Class<?>) arguments[0], List.of(arguments[1])).map(List::getFirst);
            case "persistAll[Object[]]" -> hold((Object[]) arguments[0]);
            case "persist[Object]" -> hold(arguments);
            case "flush[]" -> Uni.createFrom().voidItem();
            case "toString[]", "hashCode[]", "equals[Object]" -> invoke(method, arguments);
            default -> throw new UnsupportedOperationException(call + " needs the database");
        };
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** In the order of the keys; null where there is no row, as a session answers. */
    private Uni<List<Object>> find(Class<?> rowType, List<Object> keys) {
        Map<Object, Object> held = rows.computeIfAbsent(rowType, type -> new HashMap<>());
        Object[] missing = all ? new Object[0] : keys.stream().filter(key -> !held.containsKey(key)).toArray();
        Uni<Void> read = missing.length == 0 ? Uni.createFrom().voidItem()
                : session.find(rowType, missing).invoke(found -> {
                    for (int i = 0; i < missing.length; i++) {
                        put(held, missing[i], found.get(i));
                    }
                }).replaceWithVoid();
        return read.map(done -> {
            List<Object> found = new ArrayList<>(keys.size());
            keys.forEach(key -> found.add(held.get(key)));
            return found;
        });
    }

    private Uni<Void> hold(Object[] created) {
        for (Object row : created) {
            Map<Object, Object> held = rows.computeIfAbsent(row.getClass(), type -> new HashMap<>());
            Object key = key(row);
            if (held.get(key) != null) {
                throw new IllegalStateException("a second " + row.getClass().getSimpleName() + " " + key);
            }
            put(held, key, row);
            fresh.add(row);
        }
        return Uni.createFrom().voidItem();
    }

    private void put(Map<Object, Object> held, Object key, Object row) {
        held.put(key, row);
        size++;
    }

    private static Object key(Object row) {
        try {
            return KEYS.get(row.getClass()).get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
