package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Uni;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a list of rows can be filtered and sorted by: declared once a resource, the same grammar everywhere (docs/rest.md).
 * Rows are JPA entities with public fields.
 */
public final class Listing<R> {

    enum Match { EQUALS, CONTAINS, FROM, TO }

    /** @param lookup what turns the caller's values into the property's; null where they are the same */
    record Filter(String property, Match match, Lookup lookup) {
    }

    /** From what a caller gives to the values of the property that are meant by it, with a look into the database. */
    @FunctionalInterface
    public interface Lookup {

        /** @return none where they lead to nothing: then no row is meant */
        Uni<List<?>> values(Mutiny.Session session, List<?> given);
    }

    private final Class<R> row;
    private final String key;
    private final String defaultSort;
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Set<String> sortable = new LinkedHashSet<>();
    private final Set<String> switches = new LinkedHashSet<>();
    private final Map<String, Object> within = new LinkedHashMap<>();

    private Listing(Class<R> row, String key, String defaultSort) {
        this.row = row;
        this.key = key;
        this.defaultSort = defaultSort;
        sortable.add(key);
        sortable.add(defaultSort);
    }

    /** @param key the row's unique property, by which it is sorted unless the caller says otherwise */
    public static <R> Listing<R> of(Class<R> row, String key) {
        return new Listing<>(row, key, key);
    }

    /** @param defaultSort a property that is never null */
    public static <R> Listing<R> of(Class<R> row, String key, String defaultSort) {
        return new Listing<>(row, key, defaultSort);
    }

    /** {@code ?param=a&param=b}: any of these values, exactly. */
    public Listing<R> filter(String param, String property) {
        return with(param, property, Match.EQUALS);
    }

    public Listing<R> filter(String param) {
        return filter(param, param);
    }

    /** {@code ?param=text}: the text somewhere in it, in upper or lower case. */
    public Listing<R> search(String param, String property) {
        return with(param, property, Match.CONTAINS);
    }

    /** {@code ?param=value}: this or later, this or more. */
    public Listing<R> from(String param, String property) {
        return with(param, property, Match.FROM);
    }

    /** {@code ?param=value}: this or earlier, this or less. */
    public Listing<R> to(String param, String property) {
        return with(param, property, Match.TO);
    }

    /** {@code ?param=a&param=b}: whatever these values lead to. They are of the property's type. */
    public Listing<R> filter(String param, String property, Lookup lookup) {
        field(property);
        filters.put(param, new Filter(property, Match.EQUALS, lookup));
        return this;
    }

    /**
     * The same list where a caller also sends {@code by}: what is given for a filter then leads to more.
     *
     * @param by a parameter that is no filter by itself, read by the list's resource: {@code lineage=include}
     */
    public Listing<R> widened(String param, String by, Lookup lookup) {
        Listing<R> wider = new Listing<>(row, key, defaultSort);
        wider.filters.putAll(filters);
        wider.sortable.addAll(sortable);
        wider.switches.addAll(switches);
        wider.within.putAll(within);
        wider.switches.add(by);
        return wider.filter(param, filters.get(param).property(), lookup);
    }

    /** The same list of some rows only, whatever the caller filters by: those of the resource that it belongs to. */
    public Listing<R> within(String property, Object value) {
        field(property);
        Listing<R> some = new Listing<>(row, key, defaultSort);
        some.filters.putAll(filters);
        some.sortable.addAll(sortable);
        some.switches.addAll(switches);
        some.within.putAll(within);
        some.within.put(property, value);
        return some;
    }

    /** Properties that are never null. */
    public Listing<R> sortable(String... properties) {
        sortable.addAll(List.of(properties));
        return this;
    }

    private Listing<R> with(String param, String property, Match match) {
        field(property);
        filters.put(param, new Filter(property, match, null));
        return this;
    }

    Class<R> row() {
        return row;
    }

    String key() {
        return key;
    }

    String defaultSort() {
        return defaultSort;
    }

    Map<String, Filter> filters() {
        return filters;
    }

    /** Parameters that it takes and that are no filters. */
    Set<String> switches() {
        return switches;
    }

    Map<String, Object> within() {
        return within;
    }

    Set<String> sortable() {
        return sortable;
    }

    Object value(R of, String property) {
        try {
            return field(property).get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException with what is allowed, for a text that is no value of the property */
    Object parse(String property, String text) {
        Class<?> type = field(property).getType();
        try {
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(text);
            }
            if (type == boolean.class || type == Boolean.class) {
                if (!Set.of("true", "false").contains(text)) {
                    throw new IllegalArgumentException("must be true or false");
                }
                return Boolean.valueOf(text);
            }
            if (type == LocalDate.class) {
                return within(LocalDate.parse(text));
            }
            if (type == Instant.class) {
                Instant moment = Instant.parse(text);
                within(moment.atZone(ZoneOffset.UTC).toLocalDate());
                return moment;
            }
            if (type == UUID.class) {
                return UUID.fromString(text);
            }
            if (type == BigDecimal.class) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number");
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date such as 2014-08-31");
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).filter(constant -> constant.toString().equalsIgnoreCase(text)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be one of " + List.of(type.getEnumConstants())));
        }
        return text;
    }

    /** Of four digits: what lies beyond no column holds. */
    private static LocalDate within(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("not a year of four digits");
        }
        return day;
    }

    private Field field(String property) {
        try {
            // Quarkus narrows the public fields of an entity and adds accessors: hence not getField
            Field field = row.getDeclaredField(property);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(row.getName() + " has no field " + property, e);
        }
    }

    List<String> allowed(Set<String> more) {
        List<String> all = new ArrayList<>(filters.keySet());
        all.addAll(more);
        all.sort(null);
        return all;
    }
}
