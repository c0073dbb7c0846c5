package org.goodschool.chassis.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.feed.Extent;
import org.goodschool.chassis.feed.Feed;
import org.goodschool.chassis.feed.FeedPosition;
import org.goodschool.chassis.feed.StoredEvent;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.InboxLog;
import org.goodschool.chassis.inbox.InboxLog.Kept;
import org.goodschool.chassis.inbox.ReceivedEvent;
import org.goodschool.chassis.projection.Projection;

/** One piece of the service's code that fills tables, and the events that it reads: the same code as in daily work. */
sealed interface Filling {

    Set<Class<?>> rowTypes();

    Origin origin();

    /** @return what lies after the place, to be decoded where that holds nobody up; null where nothing does */
    Uni<Supplier<Page>> read(SqlClient client, FeedPosition after, int limit, Extent extent);

    /** The first event after the place, as it lies there; null where there is none. */
    Uni<Poison.Where> next(SqlClient client, FeedPosition after, Extent extent);

    record FromStore<E extends DomainEvent>(Projection<E> projection, Feed feed) implements Filling {

        @Override
        public Set<Class<?>> rowTypes() {
            return projection.rowTypes();
        }

        @Override
        public Origin origin() {
            return Origin.STORE;
        }

        @Override
        public Uni<Supplier<Page>> read(SqlClient client, FeedPosition after, int limit, Extent extent) {
            return feed.page(client, projection.aggregate(), after, limit, extent)
                    .map(stored -> stored.isEmpty() ? null : () -> page(stored));
        }

        private Page page(List<StoredEvent> stored) {
            List<RecordedEvent<E>> events = stored.stream().map(this::recorded).toList();
            return new Page(events.size(), stored.getLast().place(), session -> projection.project(session, events));
        }

        private RecordedEvent<E> recorded(StoredEvent stored) {
            return new RecordedEvent<>(stored.streamId(), stored.version(), stored.eventId(),
                    projection.aggregate().events().read(stored.type(), stored.schemaVersion(), stored.data()),
                    stored.metadata(), stored.recordedAt());
        }

        @Override
        public Uni<Poison.Where> next(SqlClient client, FeedPosition after, Extent extent) {
            return feed.page(client, projection.aggregate(), after, 1, extent).map(found -> found.isEmpty() ? null
                    : new Poison.Where(found.getFirst().streamId(), found.getFirst().version(), found.getFirst().type()));
        }
    }

    record FromInbox(InboxHandler handler, InboxLog log) implements Filling {

        @Override
        public Set<Class<?>> rowTypes() {
            return handler.rowTypes();
        }

        @Override
        public Origin origin() {
            return Origin.INBOX;
        }

        @Override
        public Uni<Supplier<Page>> read(SqlClient client, FeedPosition after, int limit, Extent extent) {
            return log.page(client, handler.types().keySet(), after, limit, extent)
                    .map(kept -> kept.isEmpty() ? null : () -> page(kept));
        }

        private Page page(List<Kept> kept) {
            List<ReceivedEvent> events = kept.stream().map(Kept::event).toList();
            return new Page(events.size(), kept.getLast().place(), session -> handler.keep(session, events));
        }

        @Override
        public Uni<Poison.Where> next(SqlClient client, FeedPosition after, Extent extent) {
            return log.page(client, handler.types().keySet(), after, 1, extent).map(found -> found.isEmpty() ? null
                    : new Poison.Where(found.getFirst().stream(), found.getFirst().sequence(), found.getFirst().type()));
        }
    }
}
