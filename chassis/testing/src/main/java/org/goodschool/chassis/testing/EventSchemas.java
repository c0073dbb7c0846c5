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

    /** What was promised and no longer holds: a field gone, of another type, no longer always there, or a value added. */
    static List<String> breaks(String path, JsonNode before, JsonNode after) {
        List<String> breaks = new ArrayList<>();
        if (!before.path("type").equals(after.path("type"))) {
            breaks.add(path + " was " + before.path("type") + " and is " + after.path("type"));
            return breaks;
        }
        before.path("properties").properties().forEach(field -> {
            JsonNode now = after.path("properties").path(field.getKey());
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (now.isMissingNode()) {
                breaks.add(name + " is gone");
            } else {
                breaks.addAll(breaks(name, field.getValue(), now));
            }
        });
        Set<String> required = texts(before.path("required"));
        required.removeAll(texts(after.path("required")));
        required.forEach(field -> breaks.add(path + field + " was always there and may now be absent"));
        Set<String> values = texts(after.path("enum"));
        values.removeAll(texts(before.path("enum")));
        if (!before.path("enum").isMissingNode() && !values.isEmpty()) {
            breaks.add(path + " has new values " + values);
        }
        if (before.has("items")) {
            breaks.addAll(breaks(path + "[]", before.path("items"), after.path("items")));
        }
        return breaks;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
