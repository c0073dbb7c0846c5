package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goodschool.chassis.eventstore.Transactions;

/** Answers a list: a page as JSON with the way to the next one, or all of it as CSV or JSON Lines. */
@ApplicationScoped
public class Lists {

    /** What the resource of a list produces. */
    public static final String TYPES = "application/json, text/csv, application/jsonl, application/x-ndjson";

    /** What a caller's words were taken for where nothing was found by them as they are: {@code near=FM1 1}. */
    public static final String TAKEN_FOR = "X-Taken-For";

    @Inject
    Transactions transactions;

    @Inject
    ListStream stream;

    @Inject
    RoutingContext http;

    @Inject
    Request request;

    /** @param type of what callers see of a row */
    public <R, V> Uni<Response> answer(Listing<R> listing, Class<V> type, Function<R, V> view) {
        return answer(listing, Shown.as(type, view));
    }

    public <R, V> Uni<Response> answer(Listing<R> listing, Shown<R, V> shown) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        http.queryParams().forEach(param -> query.add(param.getKey(), param.getValue()));
        ListRequest asked = ListRequest.of(listing, query);
        ListForm form = ListForm.wanted(request);
        return form == ListForm.JSON ? page(listing, asked, shown, http.request().path(), query)
                : stream.of(listing, asked, shown, form).map(streamed -> told(streamed.takenFor(), whole(streamed, form)));
    }

    /**
     * A list that is worked out whole, such as counts over the years: as it is, or its items as a file.
     *
     * @param type of an item
     * @param items the lines of the answer
     */
    public <T, V> Uni<Response> whole(Uni<T> answer, Class<V> type, Function<T, ? extends List<? extends V>> items) {
        return seen(answer.map(all -> new Seen<>(all, null)), type, items);
    }

    /** What happened, in order: as it is, or a line an entry, with the same columns whatever it is of. */
    public Uni<Response> timeline(Uni<TimelineEntry.Timeline> told) {
        return whole(told, TimelineEntry.class, TimelineEntry.Timeline::items);
    }

    /** @param version of what is shown, the ETag to send as If-Match with a command; null where there is none */
    public record Seen<T>(T answer, Long version) {
    }

    /** The same of what commands ask to be seen. No 304 by the ETag: it is the same in every form, and the answers are not. */
    public <T, V> Uni<Response> seen(Uni<Seen<T>> answer, Class<V> type, Function<T, ? extends List<? extends V>> items) {
        ListForm form = ListForm.wanted(request);
        return answer.map(all -> {
            Response whole = whole(form == ListForm.JSON ? all.answer() : stream.of(items.apply(all.answer()), type, form), form);
            return all.version() == null ? whole
                    : Response.fromResponse(whole).header("ETag", "\"" + all.version() + "\"").build();
        });
    }

    /**
     * What is read from a cursor on, and is no list.
     *
     * @param next the cursor from which to go on after the file
     */
    public record From<R>(Multi<List<R>> pages, String next) {
    }

    /**
     * One page of it as JSON, or all of it as a file, which says in a Link where to go on.
     *
     * @param items the lines of a page
     */
    public <R, V> Uni<Response> from(Supplier<Uni<String>> page, Supplier<Uni<From<R>>> file, Class<V> type, Function<List<R>, List<V>> items) {
        ListForm form = ListForm.wanted(request);
        return form == ListForm.JSON ? page.get().map(json -> whole(json, form))
                : file.get().map(from -> Response.fromResponse(whole(stream.of(from.pages(), type, items, form), form))
                        .header("Link", next(http.request().path(), new MultivaluedHashMap<>(), from.next())).build());
    }

    /** Whether the caller asks for a file: whoever shows only so many at once has all of them in it, or refuses it. */
    public boolean asFile() {
        return ListForm.wanted(request) != ListForm.JSON;
    }

    private static String next(String path, MultivaluedMap<String, String> query, String cursor) {
        return "<" + Links.withParameter(path, query, "after", cursor) + ">; rel=\"next\"";
    }

    private static Response whole(Object body, ListForm form) {
        return Response.ok(body, form.type()).header("Vary", "Accept").build();
    }

    private static Response told(List<String> takenFor, Response answer) {
        return takenFor.isEmpty() ? answer
                : Response.fromResponse(answer).header(TAKEN_FOR, String.join(", ", takenFor)).build();
    }

    private record Rows<R>(List<Found<R>> rows, String next, List<String> takenFor) {
    }

    private <R, V> Uni<Response> page(Listing<R> listing, ListRequest asked, Shown<R, V> shown, String path,
            MultivaluedMap<String, String> query) {
        return transactions.in(session -> ListQuery.of(session, listing, asked)
                .chain(rows -> rows.rows(session, asked.after(), asked.limit() + 1).map(found -> {
                    boolean more = found.size() > asked.limit();
                    List<Found<R>> here = more ? found.subList(0, asked.limit()) : found;
                    return new Rows<>(here, more ? rows.cursor(here.getLast()).text() : null, rows.takenFor());
                }))).map(found -> {
                    Response answer = told(found.takenFor(),
                            whole(new Page<>(found.rows().stream().map(shown.view()).toList(), found.next()), ListForm.JSON));
                    return found.next() == null ? answer : Response.fromResponse(answer)
                            .header("Link", next(path, query, found.next())).build();
                });
    }
}
