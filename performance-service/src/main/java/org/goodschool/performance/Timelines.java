package org.goodschool.performance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;

/** What happened to results and their judgements: where both were recorded at one moment, the cause comes first. */
public final class Timelines {

    private Timelines() {
    }

    public static Timeline of(Collection<? extends List<? extends RecordedEvent<?>>> results,
            Collection<? extends List<? extends RecordedEvent<?>>> evaluations) {
        return new Timeline(Stream.of(results, evaluations).flatMap(Collection::stream).flatMap(List::stream)
                .map(TimelineEntry::of).sorted(Comparator.comparing(TimelineEntry::recordedAt)).toList());
    }
}
