package org.goodschool.performance.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.ResultEvent;
import org.goodschool.performance.result.domain.ResultEvent.EarlierReleaseRead;
import org.goodschool.performance.result.domain.ResultEvent.ResultConfirmed;
import org.goodschool.performance.result.domain.ResultEvent.ResultRecorded;
import org.goodschool.performance.result.domain.ResultEvent.ResultRevised;
import org.goodschool.performance.result.domain.ResultEvent.ResultTakenBack;
import org.goodschool.performance.result.domain.Source;

/**
 * What one row of a file said of figures, of a school or of an area.
 *
 * @param confirmed the figures that it repeated under a later release
 * @param before    what is believed again where the row is taken back; otherwise null
 */
public record Said(What what, Source source, Instant recordedAt, Map<String, Reading> figures, List<String> confirmed,
                   FigureBook before) {

    public enum What {
        RECORDED, REVISED, CONFIRMED,
        /** Of an earlier release than the one that was known, and not believed. */
        BEHIND,
        /** The file turned out to be a wrong one. */
        TAKEN_BACK
    }

    public Said {
        confirmed = confirmed == null ? List.of() : List.copyOf(confirmed);
    }

    public Said(What what, Source source, Instant recordedAt, Map<String, Reading> figures, List<String> confirmed) {
        this(what, source, recordedAt, figures, confirmed, null);
    }

    public static Said takenBack(Source source, Instant recordedAt, FigureBook before) {
        return new Said(What.TAKEN_BACK, source, recordedAt, Map.of(), null, before);
    }

    public static List<Said> ofSchool(List<RecordedEvent<ResultEvent>> events) {
        return events.stream().map(recorded -> switch (recorded.event()) {
            case ResultRecorded e -> new Said(What.RECORDED, e.source(), recorded.recordedAt(), e.figures(), null);
            case ResultRevised e -> new Said(What.REVISED, e.source(), recorded.recordedAt(), e.figures(), e.confirmed());
            case ResultConfirmed e -> new Said(What.CONFIRMED, e.source(), recorded.recordedAt(), e.figures(), e.confirmed());
            case EarlierReleaseRead e -> new Said(What.BEHIND, e.source(), recorded.recordedAt(), e.figures(), null);
            case ResultTakenBack e -> takenBack(e.source(), recorded.recordedAt(), e.book());
        }).toList();
    }
}
