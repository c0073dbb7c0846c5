package org.goodschool.chassis.imports.undo;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.CausedStreams.Caused;
import org.goodschool.chassis.imports.undo.Undoable.Before;
import org.goodschool.chassis.imports.undo.Undoable.Restoration;

/** Takes back what an import did to the streams of one kind of aggregate. */
final class StreamsUndo<C, S, E extends DomainEvent> {

    private final Undoable<C, S, E> undoable;
    private final EventStore store;
    private final UnitOfWork work;
    private final ImportUndo.Order order;
    private final UndoTally tally;
    private final Map<UUID, UUID> undone;

    /** @param undone the imports that were taken back before, each with the one that did it */
    StreamsUndo(Undoable<C, S, E> undoable, EventStore store, UnitOfWork work, ImportUndo.Order order, UndoTally tally,
                Map<UUID, UUID> undone) {
        this.undoable = undoable;
        this.store = store;
        this.work = work;
        this.order = order;
        this.tally = tally;
        this.undone = undone;
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
        Map<Boolean, List<RecordedEvent<E>>> isOwn = history.stream().filter(event -> event.version() >= from)
                .collect(Collectors.partitioningBy(event -> order.importId().toString().equals(CausedStreams.importOf(event))));
        Optional<RecordedEvent<E>> since = standing(isOwn.get(false)).findFirst();
        var subject = undoable.subject(held.id(), held.state());
        if (since.isPresent()) {
            RecordedEvent<E> change = since.get();
            tally.left(held.id(), subject, UndoTally.CHANGED_SINCE, "was changed since, on %s by %s (%s)".formatted(
                            CouncilTime.day(change.recordedAt()), change.metadata().actor(), change.type()),
                    "Look at its timeline, and correct by hand what is still wrong.");
            return;
        }
        List<RecordedEvent<E>> told = history.stream().filter(event -> event.version() < from).toList();
        var before = new Before<>(History.state(undoable.aggregate(), told, null, null), told);
        restore(held, subject, undoable.restoration(held.id(), before, isOwn.get(true), tally.by()));
    }

    /**
     * Without the imports that were taken back in this stream, and what took them back: together they changed nothing. An
     * undo that left this stream as it was has no events here, and what it was asked to take back stands.
     */
    private Stream<RecordedEvent<E>> standing(List<RecordedEvent<E>> events) {
        Set<String> imports = events.stream().map(CausedStreams::importOf).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> gone = new HashSet<>();
        undone.forEach((wrong, undo) -> {
            if (imports.containsAll(List.of(wrong.toString(), undo.toString()))) {
                gone.add(wrong.toString());
                gone.add(undo.toString());
            }
        });
        return events.stream().filter(event -> !gone.contains(CausedStreams.importOf(event)));
    }

    private void restore(Held<C, S, E> held, Undoable.Subject subject, Restoration<C> restoration) {
        List<E> recorded = new ArrayList<>();
        for (C command : restoration.commands()) {
            switch (held.decide(command, tally.cause())) {
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
                () -> tally.restored(held, !recorded.isEmpty()));
    }
}
