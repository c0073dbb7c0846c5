package org.goodschool.performance.comparator.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.performance.comparator.domain.AreaCommand.RecordArea;
import org.goodschool.performance.comparator.domain.AreaCommand.TakeBackArea;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsConfirmed;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRecorded;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRevised;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsTakenBack;
import org.goodschool.performance.comparator.domain.AreaEvent.EarlierAreaReleaseRead;
import org.goodschool.performance.result.domain.Comparison;
import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.Source;

/** What has been published so far about one area, key stage and year; by the same rules as a school's results. */
public final class AreaDecider implements Decider<AreaCommand, AreaResults, AreaEvent> {

    @Override
    public AreaResults initial() {
        return AreaResults.NONE;
    }

    @Override
    public Decision<AreaEvent> decide(AreaCommand command, AreaResults state) {
        return switch (command) {
            case RecordArea(PublishedArea area, Source source) -> state.known() ? revise(state, area, source)
                    : Decision.accept(new AreaResultsRecorded(area.area(), area.name(), area.keyStage(),
                            area.academicYear(), area.figures(), source));
            case TakeBackArea back -> takeBack(new AreaResultsTakenBack(back.area(), back.keyStage(), back.academicYear(),
                    back.before(), back.takenBack()), state);
        };
    }

    @Override
    public AreaResults evolve(AreaResults state, AreaEvent event) {
        return switch (event) {
            case AreaResultsRecorded e -> state.with(e.name(), e.figures(), null, e.source().release());
            case AreaResultsRevised e -> state.with(e.name(), e.figures(), e.confirmed(), e.source().release());
            case AreaResultsConfirmed e -> state.with(null, e.figures(), e.confirmed(), e.source().release());
            case EarlierAreaReleaseRead e -> state.behind(e.source().release(), e.behind());
            case AreaResultsTakenBack e -> before(e);
        };
    }

    private static Decision<AreaEvent> takeBack(AreaResultsTakenBack back, AreaResults state) {
        return before(back).equals(state) ? Decision.nothing() : Decision.accept(back);
    }

    private static AreaResults before(AreaResultsTakenBack back) {
        return back.before() == null ? AreaResults.NONE : back.before().results();
    }

    private static Decision<AreaEvent> revise(AreaResults known, PublishedArea now, Source source) {
        Comparison figures = Comparison.of(known.figures(), known.standing(), now.figures(), source.release());
        List<AreaEvent> events = new ArrayList<>();
        if (!figures.changed().isEmpty()) {
            events.add(new AreaResultsRevised(now.area(), Objects.equals(now.name(), known.name()) ? null : now.name(),
                    now.keyStage(), now.academicYear(), figures.changed(),
                    figures.confirmed().isEmpty() ? null : figures.confirmed(), source));
        } else if (!figures.confirmed().isEmpty()) {
            events.add(new AreaResultsConfirmed(now.area(), now.keyStage(), now.academicYear(), figures.confirmed(), source));
        }
        if (!figures.behind().isEmpty()) {
            events.add(new EarlierAreaReleaseRead(now.area(), now.keyStage(), now.academicYear(), figures.behind(), source));
        }
        return events.isEmpty() ? Decision.nothing() : Decision.accept(events);
    }
}
