package org.goodschool.chassis.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Lists;

/** The feed from a place up to what is settled when it is asked for: it has an end, however much is recorded meanwhile. */
@ApplicationScoped
class EventFile {

    private static final int PAGE = 250;

    @Inject
    Transactions transactions;

    @Inject
    Feed feed;

    Uni<Lists.From<StoredEvent>> after(FeedPosition start) {
        return transactions.in(feed::horizon)
                .map(end -> new Lists.From<>(pages(start, end), start.orLater(end).cursor()));
    }

    private Multi<List<StoredEvent>> pages(FeedPosition start, FeedPosition end) {
        AtomicReference<FeedPosition> seen = new AtomicReference<>(start);
        return Multi.createBy().repeating().uni(() -> transactions.in(session -> feed.page(session, seen.get(), PAGE)))
                .whilst(page -> {
                    if (!page.isEmpty()) {
                        seen.set(page.getLast().place());
                    }
                    return page.size() == PAGE && seen.get().isBefore(end);
                })
                .map(page -> page.stream().filter(event -> event.place().isBefore(end)).toList());
    }
}
