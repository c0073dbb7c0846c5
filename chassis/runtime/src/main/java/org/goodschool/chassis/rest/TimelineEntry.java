package org.goodschool.chassis.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.RecordedEvent;

/**
 * One line of a timeline: what, since when, recorded when, by whom, why, and because of what.
 *
 * @param data the event, or what a reader may see of it
 */
public record TimelineEntry(String what, LocalDate validFrom, Instant recordedAt, String who, String why,
        String correlationId, String causationId, String eventId, String stream, long version,
        @Schema(implementation = DomainEvent.class) Object data) {

    public record Timeline(List<TimelineEntry> items) {
    }

    public static TimelineEntry of(RecordedEvent<?> event) {
        LocalDate since = event.validFrom();
        return new TimelineEntry(event.type(), since.equals(LocalDate.MIN) ? null : since, event.recordedAt(),
                event.metadata().actor(), event.metadata().reason(), event.metadata().correlationId(),
                event.metadata().causationId(), event.eventId().toString(), event.streamId(), event.version(), event.event());
    }

    public TimelineEntry withData(Object shown) {
        return new TimelineEntry(what, validFrom, recordedAt, who, why, correlationId, causationId, eventId, stream, version,
                shown);
    }

    public TimelineEntry withWhy(String said) {
        return new TimelineEntry(what, validFrom, recordedAt, who, said, correlationId, causationId, eventId, stream, version,
                data);
    }

    /** In the order in which it was recorded; what one transaction recorded, in the order of the arguments: causes first. */
    @SafeVarargs
    public static Timeline of(List<? extends RecordedEvent<?>>... histories) {
        return new Timeline(Stream.of(histories).flatMap(List::stream).map(TimelineEntry::of)
                .sorted(Comparator.comparing(TimelineEntry::recordedAt)).toList());
    }

    /** @param unknown what to say where nothing was ever recorded */
    public static Timeline of(List<? extends RecordedEvent<?>> history, Supplier<ProblemException> unknown) {
        if (history.isEmpty()) {
            throw unknown.get();
        }
        return of(history);
    }
}
