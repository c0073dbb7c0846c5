package org.goodschool.chassis.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A caller's filters, sort order and place, checked against a {@link Listing}: all mistakes at once.
 *
 * @param where HQL conditions on {@code r}, with their parameters
 * @param lookups what the database is to be asked before the parameters are complete, by parameter
 */
record ListRequest(List<String> where, Map<String, Object> parameters, Map<String, Listing.Lookup> lookups, String sort,
        boolean descending, int limit, PageCursor after) {

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
        query.forEach((param, values) -> {
            Listing.Filter filter = listing.filters().get(param);
            if (filter != null) {
                if (filter.lookup() != null) {
                    lookups.put(name(where), filter.lookup());
                }
                condition(listing, param, filter, values, where, parameters, errors);
            } else if (!OWN.contains(param) && !listing.switches().contains(param)) {
                errors.add(new FieldError(param, "is not a filter of this list; it has " + listing.allowed(OWN)));
            }
        });
        String sort = query.getFirst("sort");
        boolean descending = sort != null && sort.startsWith("-");
        String property = sort == null ? listing.defaultSort() : descending ? sort.substring(1) : sort;
        if (!listing.sortable().contains(property)) {
            errors.add(new FieldError("sort", "must be one of " + listing.sortable() + ", with - before it for descending"));
        }
        int limit = limit(query.getFirst("limit"), errors);
        PageCursor after = cursor(listing, property, query.getFirst("after"), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.badRequest(errors);
        }
        return new ListRequest(where, parameters, lookups, property, descending, limit, after);
    }

    private static String name(List<String> where) {
        return "f" + where.size();
    }

    private static void condition(Listing<?> listing, String param, Listing.Filter filter, List<String> values,
            List<String> where, Map<String, Object> parameters, List<FieldError> errors) {
        String name = name(where);
        String property = "r." + filter.property();
        try {
            switch (filter.match()) {
                case EQUALS -> {
                    where.add(property + " in (:" + name + ")");
                    parameters.put(name, values.stream().map(value -> listing.parse(filter.property(), value.strip())).toList());
                }
                case CONTAINS -> {
                    where.add("lower(" + property + ") like :" + name + " escape '!'");
                    parameters.put(name, "%" + escaped(values.getFirst().strip().toLowerCase()) + "%");
                }
                case FROM -> {
                    where.add(property + " >= :" + name);
                    parameters.put(name, listing.parse(filter.property(), values.getFirst().strip()));
                }
                case TO -> {
                    where.add(property + " <= :" + name);
                    parameters.put(name, listing.parse(filter.property(), values.getFirst().strip()));
                }
            }
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(param, e.getMessage()));
        }
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            errors.add(new FieldError(param, "must not contain the character U+0000"));
        }
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
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

    /** A cursor of the same list in another order has another kind of value in it. */
    private static PageCursor cursor(Listing<?> listing, String sort, String text, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        try {
            PageCursor cursor = PageCursor.of(text);
            listing.parse(listing.key(), cursor.key());
            if (listing.sortable().contains(sort)) {
                listing.parse(sort, cursor.sortedBy());
            }
            return cursor;
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("after", "must be the cursor that an answer of this list gave as next"));
            return null;
        }
    }
}
