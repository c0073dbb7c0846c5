package org.goodschool.chassis.imports.undo;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.CausedStreams.Caused;
import org.goodschool.chassis.imports.undo.Undoable.Restoration;

/** Takes back what an import did to the streams of one kind of aggregate. */
final class StreamsUndo<C, S, E extends DomainEvent> {

    private final Undoable<C, S, E> undoable;
    private final EventStore store;
    private final UnitOfWork work;
    private final ImportUndo.Order order;
    private final UndoTally tally;

    StreamsUndo(Undoable<C, S, E> undoable, EventStore store, UnitOfWork work, ImportUndo.Order order, UndoTally tally) {
        this.undoable = undoable;
        this.store = store;
        this.work = work;
        this.order = order;
        this.tally = tally;
    }

    Uni<Void> undo(List<Caused> streams) {
        return Chunks.oneByOne(streams, chunk -> {
            Map<String, Long> from = new HashMap<>();
            chunk.forEach(caused -> from.put(caused.id(), caused.from()));
            List<String> ids = chunk.stream().map(Caused::id).toList();
            return store.read(work.session(), undoable.aggregate(), ids)
                    .chain(histories -> work.loadAll(undoable.aggregate(), ids)
                            .invoke(held -> ids.forEach(id -> undo(held.get(id), histories.get(id), from.get(id)))))
                    .chain(() -> work.flushAndForget());
        });
    }

    private void undo(Held<C, S, E> held, List<RecordedEvent<E>> history, long from) {
        List<RecordedEvent<E>> undone = history.stream().filter(event -> event.version() >= from).toList();
        Optional<RecordedEvent<E>> since = undone.stream()
                .filter(event -> !CausedStreams.causedBy(order.importId(), event.metadata().causationId())).findFirst();
        var subject = undoable.subject(held.id(), held.state());
        if (since.isPresent()) {
            RecordedEvent<E> change = since.get();
            tally.left(held.id(), subject, UndoTally.CHANGED_SINCE, "was changed since, on %s by %s (%s)".formatted(
                            CouncilTime.day(change.recordedAt()), change.metadata().actor(), change.type()),
                    "Look at its timeline, and correct by hand what is still wrong.");
            return;
        }
        S before = undoable.aggregate().decider().replay(undoable.aggregate().decider().initial(),
                history.stream().filter(event -> event.version() < from).map(RecordedEvent::event).toList());
        restore(held, subject, undoable.restoration(held.id(), before, undone, tally.by()));
    }

    private void restore(Held<C, S, E> held, Undoable.Subject subject, Restoration<C> restoration) {
        Cause cause = new Cause(order.actor(), tally.by().undoId(), "import:" + tally.by().undoId(), order.reason());
        List<E> recorded = new ArrayList<>();
        for (C command : restoration.commands()) {
            switch (held.decide(command, cause)) {
                case Decision.Accepted<E> accepted -> recorded.addAll(accepted.events());
                case Decision.Rejected<E> rejected -> {
                    tally.left(held.id(), subject, rejected.rejection().code(), rejected.rejection().detail(),
                            "Look at its timeline, and correct by hand what is wrong.");
                    return;
                }
            }
        }
        restoration.left().ifPresentOrElse(
                left -> tally.left(held.id(), subject, UndoTally.CANNOT_BE_UNDONE, left.problem(), left.toDo()),
                () -> tally.restored(!recorded.isEmpty()));
    }
}
