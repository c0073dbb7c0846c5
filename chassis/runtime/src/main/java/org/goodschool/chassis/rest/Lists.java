package org.goodschool.chassis.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goodschool.chassis.eventstore.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers a list: a page as JSON with the way to the next one, or all of it as CSV. */
@ApplicationScoped
public class Lists {

    /** A CSV answer is one file; what no register of a country reaches bounds it. */
    private static final int LARGEST_CSV = 200_000;

    @Inject
    Transactions transactions;

    @Inject
    RoutingContext http;

    @Inject
    ObjectMapper mapper;

    public <R> Uni<Response> answer(Listing<R> listing, Function<R, ?> view) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        http.queryParams().forEach(param -> query.add(param.getKey(), param.getValue()));
        ListRequest request = ListRequest.of(listing, query);
        boolean csv = wantsCsv();
        String path = http.request().path();
        return transactions.in(session -> complete(session, request)
                        .chain(parameters -> rows(session, listing, request, parameters, csv ? LARGEST_CSV : request.limit() + 1)))
                .map(rows -> csv ? csv(rows, view) : page(listing, request, rows, view, path, query));
    }

    /**
     * A list that is worked out whole, such as counts over the years: as it is, or its items as CSV.
     *
     * @param items the lines of the answer
     */
    public <T> Uni<Response> whole(Uni<T> answer, Function<T, List<?>> items) {
        boolean csv = wantsCsv();
        return answer.map(whole -> csv ? csv(items.apply(whole), Function.identity()) : Response.ok(whole).build());
    }

    private boolean wantsCsv() {
        String accept = http.request().getHeader("Accept");
        return accept != null && accept.contains("text/csv");
    }

    private static Uni<Map<String, Object>> complete(Mutiny.Session session, ListRequest request) {
        Uni<Map<String, Object>> complete = Uni.createFrom().item(new HashMap<>(request.parameters()));
        for (var lookup : request.lookups().entrySet()) {
            complete = complete.chain(parameters -> lookup.getValue()
                    .values(session, (List<?>) parameters.get(lookup.getKey()))
                    .invoke(values -> parameters.put(lookup.getKey(), values)).replaceWith(parameters));
        }
        return complete;
    }

    private <R> Uni<List<R>> rows(Mutiny.Session session, Listing<R> listing, ListRequest request,
            Map<String, Object> parameters, int limit) {
        List<String> where = new ArrayList<>(request.where());
        boolean byKey = request.sort().equals(listing.key());
        String sort = "r." + request.sort();
        String key = "r." + listing.key();
        String direction = request.descending() ? " desc" : "";
        if (request.after() != null) {
            String beyond = request.descending() ? " < " : " > ";
            where.add(byKey ? key + beyond + ":afterKey"
                    : "(" + sort + beyond + ":afterSort or (" + sort + " = :afterSort and " + key + beyond + ":afterKey))");
        }
        var query = session.createQuery("from " + listing.row().getSimpleName() + " r"
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by " + (byKey ? key + direction : sort + direction + ", " + key + direction), listing.row());
        parameters.forEach(query::setParameter);
        if (request.after() != null) {
            query.setParameter("afterKey", listing.parse(listing.key(), request.after().key()));
            if (!byKey) {
                query.setParameter("afterSort", listing.parse(request.sort(), request.after().sortedBy()));
            }
        }
        return query.setMaxResults(limit).getResultList();
    }

    private <R> Response page(Listing<R> listing, ListRequest request, List<R> rows, Function<R, ?> view, String path,
            MultivaluedMap<String, String> query) {
        boolean more = rows.size() > request.limit();
        List<R> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? new PageCursor(listing.value(shown.getLast(), request.sort()).toString(),
                listing.value(shown.getLast(), listing.key()).toString()).text() : null;
        Response.ResponseBuilder response = Response.ok(new Page<>(shown.stream().map(view).toList(), next));
        if (next != null) {
            response.header("Link", "<" + Links.withParameter(path, query, "after", next) + ">; rel=\"next\"");
        }
        return response.build();
    }

    private <R> Response csv(List<? extends R> rows, Function<R, ?> view) {
        return Response.ok(CsvAnswer.of(mapper, rows.stream().map(view).toList()), "text/csv; charset=utf-8").build();
    }
}
