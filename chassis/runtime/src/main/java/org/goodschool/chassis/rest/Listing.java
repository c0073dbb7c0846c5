package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Uni;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.goodschool.chassis.eventstore.Fields;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a list of rows can be filtered and sorted by: declared once a resource, the same grammar everywhere (docs/rest.md).
 * Rows are JPA entities with public fields.
 */
public final class Listing<R> {

    enum Match { EQUALS, CONTAINS, HOLDS, STARTS, FROM, TO, SPANS, RELATED }

    /**
     * @param properties one, or the two that a value lies between
     * @param meaning what the caller's text stands for; it refuses with an IllegalArgumentException
     * @param lookup what turns the caller's values into the property's; null where they are the same
     * @param related what rows of other kinds have to say of it; null where the row itself tells
     */
    record Filter(Match match, List<String> properties, UnaryOperator<String> meaning, Lookup lookup, String related) {

        Filter(Match match, List<String> properties, UnaryOperator<String> meaning, Lookup lookup) {
            this(match, properties, meaning, lookup, null);
        }

        String property() {
            return properties.getFirst();
        }
    }

    /** @param everKnown whether every row has it; those that have not come last */
    record Sort(String property, boolean everKnown) {
    }

    /** @param most the parameter for the largest number, or null */
    record Ranked(String name, String most, Ranking ranking) {
    }

    /** @param lookup to be made in place of the filter's own */
    record Wider(String param, Lookup lookup) {
    }

    /** From what a caller gives to the values of the property that are meant by it, with a look into the database. */
    @FunctionalInterface
    public interface Lookup {

        /** @return none where they lead to nothing: then no row is meant */
        Uni<? extends List<?>> values(Mutiny.Session session, List<?> given);
    }

    private final Class<R> row;
    private final String key;
    private final String defaultSort;
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Map<String, Sort> sorts = new LinkedHashMap<>();
    private final Map<String, Ranked> rankings = new LinkedHashMap<>();
    private final Map<String, Wider> wider = new LinkedHashMap<>();
    private final Map<String, Object> within = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> then = new LinkedHashMap<>();

    private Listing(Class<R> row, String key, String defaultSort) {
        this.row = row;
        this.key = key;
        this.defaultSort = defaultSort;
        sortable(key, defaultSort);
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
        return with(param, Match.EQUALS, property);
    }

    public Listing<R> filter(String param) {
        return filter(param, param);
    }

    /** {@code ?param=text}: the text somewhere in it, in upper or lower case. */
    public Listing<R> search(String param, String property) {
        return with(param, Match.CONTAINS, property);
    }

    /** {@code ?param=a&param=b}: what any of these values stands for is somewhere in it, in upper or lower case. */
    public Listing<R> holds(String param, String property, UnaryOperator<String> meaning) {
        return with(param, Match.HOLDS, property, meaning);
    }

    /** {@code ?param=value}: this or later, this or more. */
    public Listing<R> from(String param, String property) {
        return with(param, Match.FROM, property);
    }

    /** {@code ?param=value}: this or earlier, this or less. */
    public Listing<R> to(String param, String property) {
        return with(param, Match.TO, property);
    }

    /** {@code ?paramFrom=a&paramTo=b}: within these, both included. */
    public Listing<R> range(String param, String property) {
        return from(param + "From", property).to(param + "To", property);
    }

    /** {@code ?param=value}: the value lies from one property to the other, both included. */
    public Listing<R> spans(String param, String low, String high) {
        return with(param, Match.SPANS, low, high);
    }

    /** {@code ?param=text}: begins with what the text stands for. */
    public Listing<R> starts(String param, String property, UnaryOperator<String> meaning) {
        return with(param, Match.STARTS, property, meaning);
    }

    /** {@code ?param=a&param=b}: whatever these values lead to. They are of the property's type. */
    public Listing<R> filter(String param, String property, Lookup lookup) {
        field(property);
        filters.put(param, new Filter(Match.EQUALS, List.of(property), UnaryOperator.identity(), lookup));
        return this;
    }

    /**
     * {@code ?param=a&param=b}: what rows of other kinds say of it, where any of these texts is told there.
     *
     * @param condition HQL on {@code r}, with {@code :given} for the texts
     */
    public Listing<R> related(String param, String condition) {
        filters.put(param, new Filter(Match.RELATED, List.of(key), UnaryOperator.identity(), null, condition));
        return this;
    }

    /** {@code ?param=words}: only rows that have a rank by them, in its order unless the caller says otherwise. */
    public Listing<R> ranked(String param, String name, Ranking ranking) {
        return ranked(param, name, null, ranking);
    }

    /** @param most the parameter for the largest number that a row may have */
    public Listing<R> ranked(String param, String name, String most, Ranking ranking) {
        rankings.put(param, new Ranked(name, most, ranking));
        return this;
    }

    /** With {@code ?by=include}, what is given for a filter leads to more. */
    public Listing<R> widened(String param, String by, Lookup lookup) {
        wider.put(by, new Wider(param, lookup));
        return this;
    }

    /** The same list of some rows only, whatever the caller filters by: those of the resource that it belongs to. */
    public Listing<R> within(String property, Object value) {
        field(property);
        Listing<R> some = copy();
        some.within.put(property, value);
        return some;
    }

    /**
     * The same list as it was: {@code ?asOf=} and {@code ?knownAt=} are parameters of it, and these are the rows of then.
     *
     * @param condition HQL on {@code r} with the parameters that are given
     */
    public Listing<R> then(String condition, Map<String, Object> given) {
        Listing<R> some = copy();
        some.then.put(condition, Map.copyOf(given));
        return some;
    }

    private Listing<R> copy() {
        Listing<R> copy = new Listing<>(row, key, defaultSort);
        copy.filters.putAll(filters);
        copy.sorts.putAll(sorts);
        copy.rankings.putAll(rankings);
        copy.wider.putAll(wider);
        copy.within.putAll(within);
        copy.then.putAll(then);
        return copy;
    }

    /** Properties that are never null. */
    public Listing<R> sortable(String... properties) {
        for (String property : properties) {
            sorts.put(property, new Sort(property, true));
        }
        return this;
    }

    /** Properties that some rows do not have: these rows come last, whatever the direction. */
    public Listing<R> sortableIfKnown(String... properties) {
        for (String property : properties) {
            sortableIfKnown(property, property);
        }
        return this;
    }

    /** @param name what callers call it */
    public Listing<R> sortableIfKnown(String name, String property) {
        field(property);
        sorts.put(name, new Sort(property, false));
        return this;
    }

    private Listing<R> with(String param, Match match, String... properties) {
        List.of(properties).forEach(this::field);
        filters.put(param, new Filter(match, List.of(properties), UnaryOperator.identity(), null));
        return this;
    }

    private Listing<R> with(String param, Match match, String property, UnaryOperator<String> meaning) {
        field(property);
        filters.put(param, new Filter(match, List.of(property), meaning, null));
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

    Map<String, Sort> sorts() {
        return sorts;
    }

    Map<String, Object> within() {
        return within;
    }

    Map<String, Map<String, Object>> then() {
        return then;
    }

    Map<String, Ranked> rankings() {
        return rankings;
    }

    Map<String, Wider> wider() {
        return wider;
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
        return PropertyValue.of(field(property).getType(), text);
    }

    private Field field(String property) {
        Field field = Fields.of(row).filter(one -> one.getName().equals(property)).findFirst()
                .orElseThrow(() -> new IllegalStateException(row.getName() + " has no field " + property));
        field.setAccessible(true);
        return field;
    }

    List<String> allowed(Set<String> more) {
        List<String> all = new ArrayList<>(filters.keySet());
        all.addAll(more);
        all.addAll(wider.keySet());
        if (!then.isEmpty()) {
            all.addAll(List.of(AsOf.AS_OF, AsOf.KNOWN_AT));
        }
        rankings.forEach((param, ranked) -> {
            all.add(param);
            if (ranked.most() != null) {
                all.add(ranked.most());
            }
        });
        all.sort(null);
        return all;
    }
}
