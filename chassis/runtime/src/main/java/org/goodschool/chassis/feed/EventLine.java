package org.goodschool.chassis.feed;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.Json;

/** A CloudEvent as it is in JSON: each attribute has a column of its own in a file, and the data are one. */
@Schema(name = "CloudEvent")
record EventLine(String specversion, String id, String source, String type, String subject, String time, String datacontenttype,
                 String dataschema, String partitionkey, String stream, String sequence, String actor, String correlationid,
                 String causationid, @Schema(description = "As docs/schemas has it") Object data) {

    /** The shape of a page, for the API description. */
    @Schema(name = "EventPage")
    record Page(List<EventLine> items, String next) {
    }

    static EventLine of(CloudEvent event) {
        return Json.read(text(event), EventLine.class);
    }

    static String text(CloudEvent event) {
        return new String(new JsonFormat().serialize(event), StandardCharsets.UTF_8);
    }
}
