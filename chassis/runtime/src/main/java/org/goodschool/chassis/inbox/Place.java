package org.goodschool.chassis.inbox;

import java.util.Map;

/** Where a record belongs: read off the headers alone, so that it is known of a record whose value nobody can read. */
record Place(String source, String stream, long sequence, String type) {

    static Place of(ReceivedEvent event) {
        return new Place(event.source(), event.stream(), event.sequence(), event.type());
    }

    /** Null where the headers do not say. */
    static Place of(Map<String, String> headers) {
        String source = headers.get("ce_source");
        String stream = headers.get("ce_stream");
        String sequence = headers.get("ce_sequence");
        boolean known = source != null && stream != null && sequence != null && sequence.matches("[1-9][0-9]{0,17}");
        return known ? new Place(source, stream, Long.parseLong(sequence), headers.getOrDefault("ce_type", "")) : null;
    }
}
