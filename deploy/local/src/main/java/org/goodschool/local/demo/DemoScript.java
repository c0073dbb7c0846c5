package org.goodschool.local.demo;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.local.Json;
import org.goodschool.local.Problem;

/** The demo council as data: files to load and commands to give, in order. */
public record DemoScript(Council council, List<Step> steps, Map<String, Long> expected) {

    private static final String FOLDER = "/demo/";

    public DemoScript {
        steps = steps == null ? List.of() : List.copyOf(steps);
        expected = expected == null ? Map.of() : Map.copyOf(expected);
    }

    public record Council(String la, String name) {
    }

    /** Exactly one of load, call, find and wait. */
    public record Step(String say, Load load, Call call, Find find, @JsonProperty("wait") String until) {
    }

    public record Load(String file, String la, boolean allEngland, Integer academicYear, boolean computeComparators) {
    }

    public record Call(String service, String method, String path,
                       @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> role,
                       String key, String ifMatch, Unless unless, JsonNode body, List<Integer> expect, Map<String, String> capture) {
    }

    public record Unless(String path, String at, JsonNode is) {
    }

    public record Find(String service, String path,
                       @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> role,
                       Map<String, String> capture) {
    }

    public static Optional<DemoScript> inside() {
        return resource("demo.json").map(bytes -> {
            try {
                return Json.MAPPER.readValue(new String(bytes, StandardCharsets.UTF_8), DemoScript.class);
            } catch (JsonProcessingException broken) {
                throw new Problem("the demo council's script is broken: " + broken.getOriginalMessage(), broken);
            }
        });
    }

    static Optional<byte[]> resource(String file) {
        try (InputStream stream = DemoScript.class.getResourceAsStream(FOLDER + file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new Problem("the demo council's file " + file + " cannot be read", unreadable);
        }
    }
}
