package org.goodschool.chassis.inbox;

import java.util.Map;

/** Where a record belongs: read off the headers alone, so that it is known of a record whose value nobody can read. */
record Place(String source, String stream, long sequence, String type) {

    private static final int LONGEST_NAME = 500;

    static Place of(ReceivedEvent event) {
        return new Place(event.source(), event.stream(), event.sequence(), event.type());
    }

    /** Null where the headers do not say. */
    static Place of(Map<String, String> headers) {
        String source = headers.get("ce_source");
        String stream = headers.get("ce_stream");
        String sequence = headers.get("ce_sequence");
        String type = headers.getOrDefault("ce_type", "");
        boolean known = isName(source) && isName(stream) && isName(type) && sequence != null && sequence.matches("[1-9][0-9]{0,17}");
        return known ? new Place(source, stream, Long.parseLong(sequence), type) : null;
    }

    /** Short enough for an index, and without the one character that PostgreSQL keeps in no text. */
    static boolean isName(String text) {
        return text != null && text.length() <= LONGEST_NAME && text.indexOf('\0') < 0;
    }
}
