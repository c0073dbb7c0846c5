package org.goodschool.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.goodschool.local.Json;

/** What became of one file: the owner's report, or a refusal in the same shape. */
public record LoadResult(ObjectNode report) {

    private static final List<String> COUNTS = List.of("rows", "accepted", "unchanged", "skipped", "rejected", "events");

    /** A machine that reads the answer finds every field, whatever happened. */
    static LoadResult of(String file, String kind, ObjectNode answer) {
        ObjectNode report = Json.MAPPER.createObjectNode();
        report.put("file", file);
        report.put("kind", kind == null ? "unknown" : kind);
        report.put("outcome", answer.path("outcome").asText("REFUSED"));
        COUNTS.forEach(count -> report.put(count, answer.path(count).asLong(0)));
        report.set("skippedByReason", answer.path("skippedByReason").isObject()
                ? answer.get("skippedByReason") : Json.MAPPER.createObjectNode());
        report.set("errors", answer.path("errors").isArray() ? answer.get("errors") : Json.MAPPER.createArrayNode());
        answer.properties().stream().filter(field -> !report.has(field.getKey())).forEach(field -> report.set(field.getKey(), field.getValue()));
        return new LoadResult(report);
    }

    static LoadResult refused(String file, String kind, String why) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.put("outcome", "REFUSED");
        answer.put("rejected", 1);
        answer.putArray("errors").addObject().put("why", why);
        return of(file, kind, answer);
    }

    public boolean isClean() {
        return report.path("rejected").asLong() == 0 && !"REFUSED".equals(outcome());
    }

    public String outcome() {
        return report.path("outcome").asText();
    }

    long count(String name) {
        return report.path(name).asLong();
    }

    JsonNode field(String name) {
        return report.path(name);
    }
}
