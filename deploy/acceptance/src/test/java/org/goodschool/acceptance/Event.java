package org.goodschool.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** A CloudEvent, however it came: its attributes and its data. */
record Event(Map<String, String> attributes, JsonNode data) {

    Event {
        attributes = Map.copyOf(attributes);
    }

    /** Of the feed: structured JSON. */
    static Event of(JsonNode cloudEvent) {
        var attributes = new TreeMap<String, String>();
        cloudEvent.properties().stream().filter(field -> !field.getKey().equals("data"))
                .forEach(field -> attributes.put(field.getKey(), field.getValue().asText()));
        return new Event(attributes, cloudEvent.path("data"));
    }

    String id() {
        return attributes.get("id");
    }

    String source() {
        return attributes.get("source");
    }

    String type() {
        return attributes.get("type");
    }

    String subject() {
        return attributes.get("subject");
    }

    String stream() {
        return attributes.get("stream");
    }

    long sequence() {
        return Long.parseLong(attributes.get("sequence"));
    }

    String correlation() {
        return attributes.get("correlationid");
    }

    String causation() {
        return attributes.get("causationid");
    }

    int urn() {
        return data.path("urn").asInt();
    }
}
