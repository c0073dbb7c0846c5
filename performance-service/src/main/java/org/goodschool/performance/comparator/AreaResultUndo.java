package org.goodschool.performance.comparator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.Undoable;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.AreaCommand;
import org.goodschool.performance.comparator.domain.AreaCommand.TakeBackArea;
import org.goodschool.performance.comparator.domain.AreaEvent;
import org.goodschool.performance.comparator.domain.AreaResults;
import org.goodschool.performance.comparator.domain.EarlierArea;
import org.goodschool.performance.result.FigureHistory;

/** An area's results as they were before an import, each figure with the row that it came from. */
@ApplicationScoped
public class AreaResultUndo implements Undoable<AreaCommand, AreaResults, AreaEvent> {

    @Override
    public Aggregate<AreaCommand, AreaResults, AreaEvent> aggregate() {
        return PerformanceAggregates.AREA_RESULT;
    }

    @Override
    public Restoration<AreaCommand> restoration(String id, Before<AreaResults, AreaEvent> before,
            List<RecordedEvent<AreaEvent>> undone, TakenBack by) {
        AreaEvent wrong = undone.getLast().event();
        EarlierArea earlier = !before.state().known() ? null : EarlierArea.of(before.state(),
                FigureHistory.ofArea(AreaHistory.said(before.told())).book(before.told().size()));
        return Restoration.by(new TakeBackArea(wrong.area(), wrong.keyStage(), wrong.academicYear(), earlier, wrong.source()));
    }

    @Override
    public Subject subject(String id, AreaResults area) {
        return new Subject(area.name() == null ? "results of " + id : area.name(), null);
    }
}
