package org.goodschool.chassis.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.stream.Stream;

/** How a list is answered, as the caller's {@code Accept} has it: the first of these where several please alike. */
enum ListForm {

    JSON(MediaType.APPLICATION_JSON_TYPE),
    CSV(new MediaType("text", "csv", "utf-8")),
    JSON_LINES(new MediaType("application", "jsonl")),
    /** The same under its other name. */
    NDJSON(new MediaType("application", "x-ndjson"));

    private static final List<Variant> VARIANTS =
            Stream.of(values()).map(form -> new Variant(form.type, (String) null, null)).toList();

    private final MediaType type;

    ListForm(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    static ListForm wanted(Request request) {
        Variant best = request.selectVariant(VARIANTS);
        if (best == null) {
            throw new NotAcceptableException();
        }
        return Stream.of(values()).filter(form -> form.type.isCompatible(best.getMediaType())).findFirst().orElseThrow();
    }
}
