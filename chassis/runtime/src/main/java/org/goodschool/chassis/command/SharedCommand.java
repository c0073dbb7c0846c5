package org.goodschool.chassis.command;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

/**
 * A command that can share its transaction with others: it says beforehand what it needs, and it decides in memory
 * alone, so that what several of them decide is loaded, appended and made durable together.
 */
public interface SharedCommand {

    List<Target> targets();

    /** Null where the caller gave none. */
    IdempotencyKey key();

    /**
     * Decides on what {@link UnitOfWork#held} gives. Nothing but memory is touched.
     *
     * @return how it is answered once its events are appended and projected, in the same transaction
     */
    Supplier<Uni<Reply>> decide(UnitOfWork work);
}
