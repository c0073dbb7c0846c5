package org.goodschool.performance.comparator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.Undoable;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.ComparatorCommand;
import org.goodschool.performance.comparator.domain.ComparatorCommand.TakeBackComparators;
import org.goodschool.performance.comparator.domain.ComparatorEvent;
import org.goodschool.performance.comparator.domain.Comparators;

/** A year's national comparators as they were before an import computed some from its file. */
@ApplicationScoped
public class ComparatorUndo implements Undoable<ComparatorCommand, Comparators, ComparatorEvent> {

    @Override
    public Aggregate<ComparatorCommand, Comparators, ComparatorEvent> aggregate() {
        return PerformanceAggregates.COMPARATORS;
    }

    @Override
    public Restoration<ComparatorCommand> restoration(String id, Before<Comparators, ComparatorEvent> before,
            List<RecordedEvent<ComparatorEvent>> undone, TakenBack by) {
        ComparatorEvent wrong = undone.getLast().event();
        return Restoration.by(new TakeBackComparators(wrong.keyStage(), wrong.academicYear(), before.state()));
    }

    @Override
    public Subject subject(String id, Comparators comparators) {
        return new Subject("national comparators of " + id, null);
    }
}
