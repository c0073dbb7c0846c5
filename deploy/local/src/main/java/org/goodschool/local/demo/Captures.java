package org.goodschool.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodschool.local.Json;
import org.goodschool.local.Problem;

/** Ids that an earlier answer gave and a later step needs. */
final class Captures {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private final Map<String, String> values = new HashMap<>();

    /** @return whether every pointer led to a value */
    boolean take(Map<String, String> pointers, JsonNode answer) {
        if (pointers == null) {
            return true;
        }
        boolean all = true;
        for (var pointer : pointers.entrySet()) {
            JsonNode value = answer.at(pointer.getValue());
            if (value.isValueNode() && !value.isNull()) {
                values.put(pointer.getKey(), value.asText());
            } else {
                all = false;
            }
        }
        return all;
    }

    String filledIn(String text) {
        if (text == null) {
            return null;
        }
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    JsonNode filledIn(JsonNode body) {
        if (body == null || body.isNull()) {
            return null;
        }
        try {
            return Json.MAPPER.readTree(filledIn(body.toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new Problem("the demo council's script uses {" + name + "} before any step has captured it");
        }
        return value;
    }
}
