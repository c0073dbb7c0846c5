package org.goodschool.chassis.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.CallersContext;
import org.goodschool.chassis.eventstore.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A list as one file, page by page: each page is read in a transaction of its own when the page before it has been taken.
 * A caller who reads slowly, or not at all, holds one page and no connection to the database. What is changed while the file
 * is on its way is in it or not; a row that stays as it is, is in it once.
 */
@ApplicationScoped
class ListStream {

    private static final int PAGE = 250;

    @Inject
    Transactions transactions;

    @Inject
    ObjectMapper mapper;

    private record Start<R>(ListQuery<R> query, Map<String, Iterable<String>> keys, List<Found<R>> first) {
    }

    /** @return fails as any request does, as long as nothing is written */
    <R, V> Uni<Streamed> of(Listing<R> listing, ListRequest request, Shown<R, V> shown, ListForm form) {
        return transactions.in(session -> ListQuery.of(session, listing, request)
                        .chain(query -> keys(session, query, shown, form)
                                .chain(keys -> query.rows(session, request.after(), PAGE).map(first -> new Start<>(query, keys, first)))))
                .map(start -> {
                    Lines lines = lines(form, () -> CsvColumns.of(mapper, shown.type(),
                            path -> start.keys().get(String.join(".", path))));
                    return new Streamed(Multi.createBy().concatenating().streams(
                            Multi.createFrom().item(lines.head()),
                            written(lines, pages(start), page -> page.stream().map(shown.view()).toList())),
                            start.query().takenFor());
                });
    }

    /** What has been worked out already. */
    <V> Streamed of(List<? extends V> items, Class<V> type, ListForm form) {
        Lines lines = lines(form, () -> CsvColumns.of(mapper, type, items));
        return new Streamed(Multi.createFrom().items(lines.head(), lines.of(items)), List.of());
    }

    /** What is read page after page, but not as a list is. */
    <R, V> Streamed of(Multi<List<R>> pages, Class<V> type, Function<List<R>, List<V>> items, ListForm form) {
        Lines lines = lines(form, () -> CsvColumns.of(mapper, type, _ -> null));
        return new Streamed(Multi.createBy().concatenating().streams(
                Multi.createFrom().item(lines.head()), written(lines, pages, items)), List.of());
    }

    private Lines lines(ListForm form, Supplier<List<CsvColumns.Column>> columns) {
        return switch (form) {
            case CSV -> new CsvLines(mapper, columns.get());
            case JSON_LINES, NDJSON -> new JsonLines(mapper);
            case JSON -> throw new IllegalArgumentException("JSON comes in pages");
        };
    }

    private static <R> Uni<Map<String, Iterable<String>>> keys(Mutiny.Session session, ListQuery<R> query, Shown<R, ?> shown,
            ListForm form) {
        Uni<Map<String, Iterable<String>>> all = Uni.createFrom().item(new HashMap<>());
        if (form == ListForm.CSV) {
            for (Shown.Named named : shown.named()) {
                all = all.chain(keys -> query.distinct(session, named.property()).map(told -> {
                    TreeSet<String> names = new TreeSet<>();
                    told.stream().flatMap(text -> text == null ? Stream.empty() : named.keys().apply(text)).forEach(names::add);
                    keys.put(named.map(), names);
                    return keys;
                }));
            }
        }
        return all;
    }

    /** Of which the last one is not full. */
    private <R> Multi<List<Found<R>>> pages(Start<R> start) {
        AtomicReference<List<Found<R>>> before = new AtomicReference<>();
        return Multi.createBy().repeating().uni(() -> before.get() == null
                        ? Uni.createFrom().item(start.first())
                        : transactions.in(session -> start.query().rows(session, start.query().cursor(before.get().getLast()), PAGE)))
                .whilst(page -> {
                    before.set(page);
                    return page.size() == PAGE;
                });
    }

    /** Not on the event loop: a page of results has tens of thousands of figures. */
    private static <R> Multi<byte[]> written(Lines lines, Multi<List<R>> pages, Function<List<R>, ? extends List<?>> items) {
        return pages.onItem().transformToUniAndConcatenate(rows -> CallersContext.back(
                Uni.createFrom().item(rows).emitOn(Infrastructure.getDefaultWorkerPool()).map(page -> lines.of(items.apply(page)))));
    }
}
