package org.goodschool.chassis.imports.undo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;

/**
 * How an aggregate is brought back to what it was before an import. A bean for each aggregate of which an import can be taken
 * back; the imports of all others cannot, unless they are {@link Derived} from such.
 */
public interface Undoable<C, S, E extends DomainEvent> {

    Aggregate<C, S, E> aggregate();

    /**
     * What is to be commanded so that the state before is recorded again.
     *
     * @param before as it was when the import came
     * @param undone what the import recorded, at least one event; what came after them in the stream was taken back
     */
    Restoration<C> restoration(String id, Before<S, E> before, List<RecordedEvent<E>> undone, TakenBack by);

    Subject subject(String id, S state);

    /**
     * The first day on which one kind of what is taken back was said to hold. Each kind is dated by itself: a member's first
     * day, put on a group's facts, would tell today's facts of that day.
     *
     * @return null where nothing of the kind is taken back
     */
    static LocalDate since(List<? extends RecordedEvent<?>> undone, Class<? extends DomainEvent> kind) {
        return undone.stream().filter(event -> kind.isInstance(event.event())).map(RecordedEvent::validFrom)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    /** @param told the events that led to the state: none where the import was the first to tell of it */
    record Before<S, E extends DomainEvent>(S state, List<RecordedEvent<E>> told) {
    }

    /** Whom a report of it names. */
    record Subject(String name, String area) {
    }

    /** The import that is taken back, the one that does it, and why. */
    record TakenBack(String importId, String undoId, String file, String reason) {
    }

    /** @param left what cannot be brought back, and what to do about it */
    record Restoration<C>(List<C> commands, Optional<Left> left) {

        public static <C> Restoration<C> by(C command) {
            return new Restoration<>(List.of(command), Optional.empty());
        }

        public Restoration<C> leaving(String problem, String toDo) {
            return new Restoration<>(commands, Optional.of(new Left(problem, toDo)));
        }

        public static <C> Restoration<C> none(String problem, String toDo) {
            return new Restoration<>(List.of(), Optional.of(new Left(problem, toDo)));
        }
    }

    record Left(String problem, String toDo) {
    }
}
