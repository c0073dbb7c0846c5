package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.command.UnitOfWork;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a service does about events of others. Called once for each event, with as many as arrived together, in the
 * transaction that marks them as received: an exception undoes all of it.
 */
public interface InboxHandler {

    /**
     * The event types it reads, each with the newest version that it reads: {@code SchoolRegistered} to 2. A publisher raises
     * a version where a reader of the old one would go wrong, so a newer one is not guessed at: it is parked until this
     * service is one that reads it.
     */
    Map<String, Integer> types();

    /** The entities in which it keeps what it was told. Empty for one that keeps nothing. */
    Set<Class<?>> rowTypes();

    /**
     * Only keeps what was told, and lets nothing follow from it: what a rebuild does once more with all that was ever
     * received. What it writes must follow from the events alone.
     */
    Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events);

    /**
     * Keeps, and lets follow what follows.
     *
     * @param events those of one foreign aggregate in order. Load what they touch in one query, not one by one.
     */
    default Uni<Void> handle(UnitOfWork work, List<ReceivedEvent> events) {
        return keep(work.session(), events);
    }
}
