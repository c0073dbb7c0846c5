package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rows that a caller's filters leave, in the order asked for, from any place on. */
final class ListQuery<R> {

    private final Listing<R> listing;
    private final ListRequest request;
    private final Map<String, Object> parameters;

    private ListQuery(Listing<R> listing, ListRequest request, Map<String, Object> parameters) {
        this.listing = listing;
        this.request = request;
        this.parameters = parameters;
    }

    /** With what the filters have to look up. */
    static <R> Uni<ListQuery<R>> of(Mutiny.Session session, Listing<R> listing, ListRequest request) {
        Uni<Map<String, Object>> complete = Uni.createFrom().item(new HashMap<>(request.parameters()));
        for (var lookup : request.lookups().entrySet()) {
            complete = complete.chain(parameters -> lookup.getValue()
                    .values(session, (List<?>) parameters.get(lookup.getKey()))
                    .invoke(values -> parameters.put(lookup.getKey(), values)).replaceWith(parameters));
        }
        return complete.map(parameters -> new ListQuery<>(listing, request, parameters));
    }

    /** @param after null for the first ones */
    Uni<List<R>> rows(Mutiny.Session session, PageCursor after, int limit) {
        List<String> where = new ArrayList<>(request.where());
        boolean byKey = request.sort().equals(listing.key());
        String direction = request.descending() ? " desc" : "";
        if (after != null) {
            // one comparison of rows, which an index of these columns answers; two joined by "or" it would not
            where.add((byKey ? "r.%2$s %3$s :afterKey" : "(r.%1$s, r.%2$s) %3$s (:afterSort, :afterKey)")
                    .formatted(request.sort(), listing.key(), request.descending() ? "<" : ">"));
        }
        var query = session.createQuery(from(where) + " order by "
                + (byKey ? "" : "r." + request.sort() + direction + ", ") + "r." + listing.key() + direction, listing.row());
        parameters.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("afterKey", listing.parse(listing.key(), after.key()));
            if (!byKey) {
                query.setParameter("afterSort", listing.parse(request.sort(), after.sortedBy()));
            }
        }
        return query.setMaxResults(limit).getResultList();
    }

    Uni<List<String>> distinct(Mutiny.Session session, String property) {
        var query = session.createQuery("select distinct r." + property + " " + from(request.where()), String.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    PageCursor cursor(R row) {
        return new PageCursor(listing.value(row, request.sort()).toString(), listing.value(row, listing.key()).toString());
    }

    private String from(List<String> where) {
        return "from " + listing.row().getSimpleName() + " r" + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
    }
}
