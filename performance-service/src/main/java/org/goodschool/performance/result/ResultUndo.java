package org.goodschool.performance.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.Undoable;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.result.domain.Earlier;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.ResultCommand;
import org.goodschool.performance.result.domain.ResultCommand.TakeBackResult;
import org.goodschool.performance.result.domain.ResultEvent;

/** A school's results as they were before an import, each figure with the row that it came from. */
@ApplicationScoped
public class ResultUndo implements Undoable<ResultCommand, Optional<PublishedResult>, ResultEvent> {

    @Override
    public Aggregate<ResultCommand, Optional<PublishedResult>, ResultEvent> aggregate() {
        return PerformanceAggregates.RESULT;
    }

    @Override
    public Restoration<ResultCommand> restoration(String id, Before<Optional<PublishedResult>, ResultEvent> before,
            List<RecordedEvent<ResultEvent>> undone, TakenBack by) {
        FigureBook figures = FigureHistory.ofSchool(Said.ofSchool(before.told())).book(before.told().size());
        ResultEvent wrong = undone.getLast().event();
        return Restoration.by(new TakeBackResult(wrong.urn(), wrong.keyStage(), wrong.academicYear(),
                before.state().map(result -> Earlier.of(result, figures)).orElse(null), wrong.source()));
    }

    @Override
    public Subject subject(String id, Optional<PublishedResult> result) {
        return new Subject(result.map(PublishedResult::schoolName).orElse("results of " + id),
                result.map(PublishedResult::laCode).orElse(null));
    }
}
