package org.goodschool.chassis.imports.undo;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.eventstore.Aggregate;

/**
 * What follows from streams that can be taken back, as a judgement follows from what is judged. It is never brought back to
 * what it was: other things that it rests on may have changed since. It is worked out again, from what stands after the undo.
 */
public interface Derived {

    /** Whose streams an import writes to only because it writes to others. */
    Set<Aggregate<?, ?, ?>> aggregates();

    /** Before anything is read of what is to be taken back: from here on nobody else changes what it is worked out from. */
    Uni<Void> hold(UnitOfWork work);

    Uni<Void> again(UnitOfWork work, Restored restored, Cause cause);

    /** The streams that were brought back. */
    record Restored(Map<String, List<String>> idsByType) {

        public List<String> of(Aggregate<?, ?, ?> aggregate) {
            return idsByType.getOrDefault(aggregate.type(), List.of());
        }
    }
}
