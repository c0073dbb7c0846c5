package org.goodschool.registry.provenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.provenance.domain.Sourced;

/**
 * Where each value comes from, as callers are told it.
 *
 * @param values by the name of the value: which of the origins
 */
@Schema(name = "Provenance", description = "Where each value comes from: by its name, which of the origins, counted from 0")
public record Provenance(List<Origin> origins, Map<String, Integer> values) {

    @Schema(name = "Origin", description = "Who said so, and when: the row of a published file, or a person")
    public record Origin(String event, String eventId,
                         @Schema(description = "Not there: entered by hand, unless there is undoes") String file, Integer row, String importId,
                         @Schema(description = "The import that was taken back: the value is as it was before that") String undoes,
                         @Schema(description = "The day as of which the publisher says so") LocalDate publishedOn,
                         Instant recordedAt, String who, String why) {

        static Origin of(RecordedEvent<? extends Sourced> event) {
            Source source = event.event().source() == null ? Source.BY_HAND : event.event().source();
            return new Origin(event.type(), event.eventId().toString(), source.file(), source.row(), source.importId(), source.undoes(),
                    source.statedOn(), event.recordedAt(), event.metadata().actor(), event.metadata().reason());
        }
    }

    /** As a line of a file. */
    public record Told(String value, Origin origin) {
    }

    public List<Told> lines() {
        return values.entrySet().stream().map(value -> new Told(value.getKey(), origins.get(value.getValue()))).toList();
    }

    public static Provenance of(LastTold... parts) {
        List<Origin> origins = new ArrayList<>();
        Map<String, Integer> values = new LinkedHashMap<>();
        for (LastTold part : parts) {
            part.events().forEach((value, event) -> {
                Origin origin = Origin.of(event);
                if (!origins.contains(origin)) {
                    origins.add(origin);
                }
                values.put(value, origins.indexOf(origin));
            });
        }
        return new Provenance(origins, values);
    }
}
