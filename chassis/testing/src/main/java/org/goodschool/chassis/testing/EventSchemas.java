package org.goodschool.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.domain.EventType;

/** JSON Schemas of events, read off their records; and what a subscriber would stumble over between two of them. */
final class EventSchemas {

    private static final SchemaGenerator GENERATOR = new SchemaGenerator(
            new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                    .with(Option.ADDITIONAL_FIXED_TYPES, Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS,
                            Option.FLATTENED_ENUMS)
                    .with(builder -> builder.forFields().withRequiredCheck(field -> field.getType().isPrimitive()))
                    .build());

    private EventSchemas() {
    }

    static ObjectNode of(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        ObjectNode schema = GENERATOR.generateSchema(event);
        schema.put("$id", "urn:goodschool:schema:" + type.value() + ":" + type.version());
        schema.put("title", type.value());
        schema.put("description", type.when());
        return schema;
    }

    /**
     * What was promised and no longer holds: a field gone, of another type, or no longer always there, or a value added.
     * And what is promised now and does not hold of the events sent before, which a late subscriber reads too: a field
     * said to be always there, or a value that is no longer listed.
     */
    static List<String> breaks(String path, JsonNode before, JsonNode after) {
        for (String trait : List.of("type", "format")) {
            if (!before.path(trait).equals(after.path(trait))) {
                return List.of(path + " was " + before.path(trait) + " and is " + after.path(trait));
            }
        }
        List<String> breaks = new ArrayList<>();
        before.path("properties").properties().forEach(field -> {
            JsonNode now = after.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                breaks.add(name(path, field.getKey()) + " is gone");
            } else {
                breaks.addAll(breaks(name(path, field.getKey()), field.getValue(), now));
            }
        });
        without(texts(before.path("required")), texts(after.path("required"))).stream().filter(field -> after.path("properties").has(field))
                .forEach(field -> breaks.add(name(path, field) + " was always there and may now be absent"));
        without(texts(after.path("required")), texts(before.path("required")))
                .forEach(field -> breaks.add(name(path, field) + " is said to be always there, which events sent before do not keep"));
        if (!values(before).isEmpty()) {
            Set<String> added = without(values(after), values(before));
            if (!added.isEmpty()) {
                breaks.add(path + " has new values " + added);
            }
            Set<String> removed = without(values(before), values(after));
            if (!removed.isEmpty()) {
                breaks.add(path + " has no longer the values " + removed + ", which events sent before have");
            }
        }
        if (before.has("items")) {
            breaks.addAll(breaks(path + "[]", before.path("items"), after.path("items")));
        }
        return breaks;
    }

    private static String name(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** The one value of an enum that has only one is written as a constant. */
    private static Set<String> values(JsonNode schema) {
        return schema.has("const") ? Set.of(schema.path("const").asText()) : texts(schema.path("enum"));
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        Set<String> left = new LinkedHashSet<>(these);
        left.removeAll(those);
        return left;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
