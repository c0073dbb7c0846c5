package org.goodschool.chassis.feed;

import java.time.Duration;
import java.util.List;
import org.goodschool.chassis.eventstore.Transactions;

/** Pages through the service's own feed. */
final class FeedReader implements Reader {

    private final Feed feed;
    private final Transactions transactions;
    private final String schema;
    private FeedPosition place;

    FeedReader(Feed feed, Transactions transactions, String schema, FeedPosition from) {
        this.feed = feed;
        this.transactions = transactions;
        this.schema = schema;
        this.place = from;
    }

    @Override
    public List<Seen.Entry> page(int limit) {
        List<StoredEvent> page = transactions.in(session -> session
                        .createNativeQuery("set local search_path to " + schema + ", public").executeUpdate()
                        .chain(() -> feed.page(session, place, limit)))
                .await().atMost(Duration.ofSeconds(20));
        if (!page.isEmpty()) {
            place = page.getLast().place();
        }
        return page.stream().map(event -> new Seen.Entry(event.eventId().toString(), event.streamId(), event.version())).toList();
    }
}
