package org.goodschool.performance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.result.domain.YearSpan;

/** The dated data files that are shipped with the service. */
public final class ReferenceData {

    private ReferenceData() {
    }

    public static JsonNode read(String path) {
        try (InputStream in = ReferenceData.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the service was built without " + path);
            }
            return Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without an end: until further notice. */
    public static YearSpan years(JsonNode node) {
        return new YearSpan(node.path("from").intValue(), node.has("to") ? node.path("to").intValue() : null);
    }

    public static List<String> texts(JsonNode nodes) {
        return all(nodes, JsonNode::asText);
    }

    public static <T> List<T> all(JsonNode nodes, Function<JsonNode, T> read) {
        return nodes.valueStream().map(read).toList();
    }
}
