package org.goodschool.chassis.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A JSON value as one text, whatever the order of its fields and elements: a set has another order in every process. */
final class Canonical {

    private Canonical() {
    }

    static String text(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream().map(field -> field.getKey() + ":" + text(field.getValue()))
                    .sorted().collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(Canonical::text)
                    .sorted().collect(Collectors.joining(",", "[", "]"));
        }
        return value.toString();
    }
}
