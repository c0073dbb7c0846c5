package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodschool.chassis.rest.ListRequest.AskedRanking;
import org.goodschool.chassis.rest.Ranking.Rank;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rows that a caller's filters leave, in the order asked for, from any place on. */
final class ListQuery<R> {

    /** Rows that have not what the list is sorted by come last: a part of the list of its own. */
    private enum Part { ALL, KNOWN, UNKNOWN }

    private final Listing<R> listing;
    private final ListRequest request;
    private final List<String> where;
    private final Map<String, Object> parameters;
    private final Map<String, String> ranks = new LinkedHashMap<>();
    private final List<String> takenFor = new ArrayList<>();

    private ListQuery(Listing<R> listing, ListRequest request) {
        this.listing = listing;
        this.request = request;
        this.where = new ArrayList<>(request.where());
        this.parameters = new HashMap<>(request.parameters());
    }

    /** With what the filters and rankings have to look up. */
    static <R> Uni<ListQuery<R>> of(Mutiny.Session session, Listing<R> listing, ListRequest request) {
        Uni<ListQuery<R>> complete = Uni.createFrom().item(new ListQuery<>(listing, request));
        for (var lookup : request.lookups().entrySet()) {
            complete = complete.call(query -> lookup.getValue()
                    .values(session, (List<?>) query.parameters.get(lookup.getKey()))
                    .invoke(values -> query.parameters.put(lookup.getKey(), values)));
        }
        for (AskedRanking asked : request.rankings()) {
            complete = complete.call(query -> asked.ranking().of(session, asked.given(), asked.most()).invoke(rank -> query.rank(asked, rank)));
        }
        return complete;
    }

    private void rank(AskedRanking asked, Rank rank) {
        where.add("(" + rank.where() + ")");
        parameters.putAll(rank.parameters());
        ranks.put(asked.name(), rank.number());
        if (rank.takenFor() != null) {
            takenFor.add(asked.param() + "=" + rank.takenFor());
        }
    }

    /** What callers are to be told of their words: {@code near=FM1 1}. */
    List<String> takenFor() {
        return takenFor;
    }

    /** @param after null for the first ones */
    Uni<List<Found<R>>> rows(Mutiny.Session session, PageCursor after, int limit) {
        Listing.Sort sort = request.order().sort();
        if (sort == null || sort.everKnown()) {
            return rows(session, Part.ALL, after, limit);
        }
        if (after != null && after.sortedBy() == null) {
            return rows(session, Part.UNKNOWN, after, limit);
        }
        return rows(session, Part.KNOWN, after, limit).chain(known -> known.size() == limit ? Uni.createFrom().item(known)
                : rows(session, Part.UNKNOWN, null, limit - known.size())
                        .map(unknown -> Stream.concat(known.stream(), unknown.stream()).toList()));
    }

    private Uni<List<Found<R>>> rows(Mutiny.Session session, Part part, PageCursor after, int limit) {
        List<String> conditions = new ArrayList<>(where);
        String key = "r." + listing.key();
        String sorted = sorted();
        switch (part) {
            case ALL -> { }
            case KNOWN -> conditions.add(sorted + " is not null");
            case UNKNOWN -> conditions.add(sorted + " is null");
        }
        boolean byKey = part == Part.UNKNOWN || sorted.equals(key);
        if (after != null) {
            // one comparison of rows, which an index of these columns answers; two joined by "or" it would not
            String beyond = request.order().descending() ? " < " : " > ";
            conditions.add(byKey ? key + beyond + ":afterKey" : "(" + sorted + ", " + key + ")" + beyond + "(:afterSort, :afterKey)");
        }
        String direction = request.order().descending() ? " desc" : "";
        Class<?> selected = ranks.isEmpty() ? listing.row() : Object[].class;
        var query = session.createQuery("select r" + String.join("", ranks.values().stream().map(number -> ", " + number).toList())
                + " " + from(conditions) + " order by " + (byKey ? "" : sorted + direction + ", ") + key + direction,
                selected);
        parameters.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("afterKey", listing.parse(listing.key(), after.key()));
            if (!byKey) {
                query.setParameter("afterSort", bound(request.order().sort(), after.sortedBy()));
            }
        }
        return query.setMaxResults(limit).getResultList().map(rows -> rows.stream().map(this::found).toList());
    }

    /** Within a comparison of rows, Hibernate does not know by itself that a constant is kept as its name. */
    private Object bound(Listing.Sort sort, String text) {
        Object value = sort == null ? Double.valueOf(text) : listing.parse(sort.property(), text);
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private String sorted() {
        Listing.Sort sort = request.order().sort();
        return sort == null ? ranks.get(request.order().name()) : "r." + sort.property();
    }

    private Found<R> found(Object selected) {
        if (ranks.isEmpty()) {
            return new Found<>(listing.row().cast(selected), Map.of());
        }
        Object[] columns = (Object[]) selected;
        Map<String, Double> numbers = new HashMap<>();
        int column = 1;
        for (String name : ranks.keySet()) {
            numbers.put(name, ((Number) columns[column++]).doubleValue());
        }
        return new Found<>(listing.row().cast(columns[0]), numbers);
    }

    Uni<List<String>> distinct(Mutiny.Session session, String property) {
        var query = session.createQuery("select distinct r." + property + " " + from(where), String.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    PageCursor cursor(Found<R> last) {
        Listing.Sort sort = request.order().sort();
        Object sortedBy = sort == null ? last.ranks().get(request.order().name()) : listing.value(last.row(), sort.property());
        return new PageCursor(request.order().of(listing), sortedBy == null ? null : sortedBy.toString(), listing.value(last.row(), listing.key()).toString());
    }

    private String from(List<String> conditions) {
        return "from " + listing.row().getSimpleName() + " r" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }
}
