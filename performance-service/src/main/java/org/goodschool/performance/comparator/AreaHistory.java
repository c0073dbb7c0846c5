package org.goodschool.performance.comparator;

import java.util.List;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.performance.comparator.domain.AreaEvent;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsConfirmed;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRecorded;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRevised;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsTakenBack;
import org.goodschool.performance.comparator.domain.AreaEvent.EarlierAreaReleaseRead;
import org.goodschool.performance.result.Said;
import org.goodschool.performance.result.Said.What;

/** What files said of an area, in the order in which it was recorded. */
public final class AreaHistory {

    private AreaHistory() {
    }

    public static List<Said> said(List<RecordedEvent<AreaEvent>> events) {
        return events.stream().map(recorded -> switch (recorded.event()) {
            case AreaResultsRecorded e -> new Said(What.RECORDED, e.source(), recorded.recordedAt(), e.figures(), null);
            case AreaResultsRevised e -> new Said(What.REVISED, e.source(), recorded.recordedAt(), e.figures(), e.confirmed());
            case AreaResultsConfirmed e -> new Said(What.CONFIRMED, e.source(), recorded.recordedAt(), e.figures(), e.confirmed());
            case EarlierAreaReleaseRead e -> new Said(What.BEHIND, e.source(), recorded.recordedAt(), e.figures(), null);
            case AreaResultsTakenBack e -> Said.takenBack(e.source(), recorded.recordedAt(), e.book());
        }).toList();
    }
}
