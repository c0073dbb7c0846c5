package org.goodschool.chassis.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.eventstore.LikePattern;

/**
 * A caller's filters, sort order and place, checked against a {@link Listing}: all mistakes at once.
 *
 * @param where HQL conditions on {@code r}, with their parameters
 * @param lookups what the database is to be asked before the parameters are complete, by parameter
 * @param rankings that the caller asks for
 */
record ListRequest(List<String> where, Map<String, Object> parameters, Map<String, Listing.Lookup> lookups,
        List<AskedRanking> rankings, Order order, int limit, PageCursor after) {

    /** @param most the largest number that a row may have, or null */
    record AskedRanking(String param, String name, Ranking ranking, String given, Double most) {
    }

    /** @param sort null where it is by a ranking of this name */
    record Order(String name, Listing.Sort sort, boolean descending) {

        String of(Listing<?> listing) {
            return listing.row().getSimpleName() + (descending ? " -" : " ") + name;
        }
    }

    static final int DEFAULT_LIMIT = 100;
    static final int LARGEST_LIMIT = 1000;
    private static final Set<String> OWN = Set.of("limit", "after", "sort");

    static ListRequest of(Listing<?> listing, MultivaluedMap<String, String> query) {
        List<FieldError> errors = new ArrayList<>();
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, Listing.Lookup> lookups = new LinkedHashMap<>();
        listing.within().forEach((property, value) -> {
            parameters.put(name(where), value);
            where.add("r." + property + " = :" + name(where));
        });
        listing.then().forEach((condition, given) -> {
            parameters.putAll(given);
            where.add("(" + condition + ")");
        });
        List<AskedRanking> rankings = rankings(listing, query, errors);
        Map<String, Listing.Lookup> wider = wider(listing, query, errors);
        query.forEach((param, values) -> {
            Listing.Filter filter = listing.filters().get(param);
            if (filter != null) {
                Listing.Lookup lookup = wider.getOrDefault(param, filter.lookup());
                if (lookup != null) {
                    lookups.put(name(where), lookup);
                }
                condition(listing, param, filter, values, where, parameters, errors);
            } else if (!listing.allowed(OWN).contains(param)) {
                errors.add(new FieldError(param, "is not a filter of this list; it has " + listing.allowed(OWN)));
            }
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                errors.add(new FieldError(param, "must not contain the character U+0000"));
            }
        });
        Order order = order(listing, rankings, query.getFirst("sort"), errors);
        int limit = limit(query.getFirst("limit"), errors);
        PageCursor after = cursor(listing, order, query.getFirst("after"), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.badRequest(errors);
        }
        return new ListRequest(where, parameters, lookups, rankings, order, limit, after);
    }

    private static String name(List<String> where) {
        return "f" + where.size();
    }

    /** @return by the filter that is to lead to more */
    private static Map<String, Listing.Lookup> wider(Listing<?> listing, MultivaluedMap<String, String> query, List<FieldError> errors) {
        Map<String, Listing.Lookup> asked = new LinkedHashMap<>();
        listing.wider().forEach((by, wider) -> {
            if (query.containsKey(by)) {
                if (!Include.is(query.getFirst(by))) {
                    errors.add(new FieldError(by, Include.WRONG));
                } else if (!query.containsKey(wider.param())) {
                    errors.add(new FieldError(by, "needs " + wider.param()));
                }
                asked.put(wider.param(), wider.lookup());
            }
        });
        return asked;
    }

    private static List<AskedRanking> rankings(Listing<?> listing, MultivaluedMap<String, String> query, List<FieldError> errors) {
        List<AskedRanking> asked = new ArrayList<>();
        listing.rankings().forEach((param, ranked) -> {
            Double most = null;
            if (ranked.most() != null && query.containsKey(ranked.most())) {
                try {
                    most = PropertyValue.size(query.getFirst(ranked.most()).strip());
                } catch (IllegalArgumentException e) {
                    errors.add(new FieldError(ranked.most(), e.getMessage()));
                }
                if (!query.containsKey(param)) {
                    errors.add(new FieldError(ranked.most(), "needs " + param));
                }
            }
            if (query.containsKey(param)) {
                String given = query.getFirst(param).strip();
                if (given.isEmpty()) {
                    errors.add(new FieldError(param, "must not be blank"));
                }
                asked.add(new AskedRanking(param, ranked.name(), ranked.ranking(), given, most));
            }
        });
        return asked;
    }

    /** Unless the caller says otherwise, by what it asked to be ranked by. */
    private static Order order(Listing<?> listing, List<AskedRanking> rankings, String sort, List<FieldError> errors) {
        boolean descending = sort != null && sort.startsWith("-");
        String name = sort != null ? descending ? sort.substring(1) : sort
                : rankings.isEmpty() ? listing.defaultSort() : rankings.getFirst().name();
        boolean ranked = rankings.stream().anyMatch(ranking -> ranking.name().equals(name));
        if (!ranked && !listing.sorts().containsKey(name)) {
            List<String> all = new ArrayList<>(listing.sorts().keySet());
            rankings.forEach(ranking -> all.add(ranking.name()));
            errors.add(new FieldError("sort", "must be one of " + all + ", with - before it for descending"));
        }
        return new Order(name, listing.sorts().get(name), descending);
    }

    private static void condition(Listing<?> listing, String param, Listing.Filter filter, List<String> values,
            List<String> where, Map<String, Object> parameters, List<FieldError> errors) {
        String name = name(where);
        String property = "r." + filter.property();
        String value = values.getFirst().strip();
        try {
            switch (filter.match()) {
                case EQUALS -> {
                    where.add(property + " in (:" + name + ")");
                    parameters.put(name, values.stream().map(each -> listing.parse(filter.property(), each.strip())).toList());
                }
                case CONTAINS -> {
                    // an index on the lower case of it answers this, with pg_trgm
                    where.add("lower(" + property + ") like :" + name + " escape '!'");
                    parameters.put(name, LikePattern.containing(value));
                }
                case HOLDS -> {
                    List<String> any = new ArrayList<>();
                    for (String each : values) {
                        String one = name + "_" + any.size();
                        any.add("lower(" + property + ") like :" + one + " escape '!'");
                        parameters.put(one, LikePattern.containing(filter.meaning().apply(each.strip())));
                    }
                    where.add("(" + String.join(" or ", any) + ")");
                }
                case STARTS -> {
                    where.add(property + " like :" + name + " escape '!'");
                    parameters.put(name, LikePattern.startingWith(filter.meaning().apply(value)));
                }
                case FROM -> {
                    where.add(property + " >= :" + name);
                    parameters.put(name, listing.parse(filter.property(), value));
                }
                case TO -> {
                    where.add(property + " <= :" + name);
                    parameters.put(name, listing.parse(filter.property(), value));
                }
                case SPANS -> {
                    where.add(property + " <= :" + name + " and r." + filter.properties().getLast() + " >= :" + name);
                    parameters.put(name, listing.parse(filter.property(), value));
                }
                case RELATED -> {
                    where.add(filter.related().replace(":given", ":" + name));
                    parameters.put(name, values.stream().map(String::strip).toList());
                }
            }
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(param, e.getMessage()));
        }
    }

    private static int limit(String text, List<FieldError> errors) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        errors.add(new FieldError("limit", "must be a number from 1 to " + LARGEST_LIMIT));
        return DEFAULT_LIMIT;
    }

    private static PageCursor cursor(Listing<?> listing, Order order, String text, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        try {
            PageCursor cursor = PageCursor.of(text);
            if (!order.of(listing).equals(cursor.of())) {
                throw new IllegalArgumentException("is of another list or order");
            }
            listing.parse(listing.key(), cursor.key());
            if (cursor.sortedBy() == null) {
                if (order.sort() == null || order.sort().everKnown()) {
                    throw new IllegalArgumentException("has no place in this order");
                }
            } else if (order.sort() != null) {
                listing.parse(order.sort().property(), cursor.sortedBy());
            } else {
                Double.parseDouble(cursor.sortedBy());
            }
            return cursor;
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("after", "must be the cursor that an answer of this list gave as next"));
            return null;
        }
    }
}
