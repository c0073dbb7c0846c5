package org.goodschool.performance.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.ResultEvent;
import org.goodschool.performance.result.domain.ResultEvent.EarlierReleaseRead;
import org.goodschool.performance.result.domain.ResultEvent.ResultConfirmed;
import org.goodschool.performance.result.domain.ResultEvent.ResultRecorded;
import org.goodschool.performance.result.domain.ResultEvent.ResultRevised;
import org.goodschool.performance.result.domain.Source;

/**
 * What one row of a file said of figures, of a school or of an area.
 *
 * @param confirmed the figures that it repeated under a later release
 */
public record Said(What what, Source source, Instant recordedAt, Map<String, Reading> figures, List<String> confirmed) {

    public enum What {
        RECORDED, REVISED, CONFIRMED,
        /** Of an earlier release than the one that was known, and not believed. */
        BEHIND
    }

    public Said {
        confirmed = confirmed == null ? List.of() : List.copyOf(confirmed);
    }

    public static List<Said> ofSchool(List<RecordedEvent<ResultEvent>> events) {
        return events.stream().map(recorded -> switch (recorded.event()) {
            case ResultRecorded e -> new Said(What.RECORDED, e.source(), recorded.recordedAt(), e.figures(), null);
            case ResultRevised e -> new Said(What.REVISED, e.source(), recorded.recordedAt(), e.figures(), e.confirmed());
            case ResultConfirmed e -> new Said(What.CONFIRMED, e.source(), recorded.recordedAt(), e.figures(), e.confirmed());
            case EarlierReleaseRead e -> new Said(What.BEHIND, e.source(), recorded.recordedAt(), e.figures(), null);
        }).toList();
    }
}
