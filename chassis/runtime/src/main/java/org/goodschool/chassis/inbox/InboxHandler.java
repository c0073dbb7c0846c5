package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.command.UnitOfWork;

/**
 * What a service does about events of others. Called once for each event, with as many as arrived together, in the
 * transaction that marks them as received: an exception undoes all of it.
 */
public interface InboxHandler {

    /** The event types it reads: {@code SchoolRegistered}. */
    Set<String> types();

    /** @param events those of one foreign aggregate in order. Load what they touch in one query, not one by one. */
    Uni<Void> handle(UnitOfWork work, List<ReceivedEvent> events);
}
