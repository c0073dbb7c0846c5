package org.goodschool.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result as a person reads it. */
public final class ReportText {

    private static final int ERRORS_SHOWN = 20;

    private ReportText() {
    }

    public static String of(LoadResult result) {
        var lines = new ArrayList<String>();
        lines.add("%s (%s): %s".formatted(result.field("file").asText(), result.field("kind").asText(), outcome(result)));
        if (result.count("rows") > 0) {
            lines.add(count("rows read", result.count("rows")));
            lines.add(count("accepted", result.count("accepted")));
            lines.add(count("unchanged", result.count("unchanged")));
            lines.add(count("skipped", result.count("skipped")) + reasons(result.field("skippedByReason")));
            lines.add(count("rejected", result.count("rejected")));
            lines.add(count("events", result.count("events")));
        }
        errors(result, lines);
        comparators(result.field("comparators"), lines);
        return String.join(System.lineSeparator(), lines);
    }

    private static String outcome(LoadResult result) {
        return switch (result.outcome()) {
            case "APPLIED" -> "loaded";
            case "UNCHANGED" -> "already loaded, nothing changed";
            case "DRY_RUN" -> "dry run, nothing recorded";
            case "REFUSED" -> "REFUSED, nothing recorded";
            case String other -> other.toLowerCase(Locale.ROOT);
        };
    }

    private static String count(String name, long value) {
        return String.format(Locale.ROOT, "  %-10s %,9d", name, value);
    }

    private static String reasons(JsonNode reasons) {
        List<String> parts = reasons.properties().stream()
                .map(reason -> String.format(Locale.ROOT, "%s %,d", reason.getKey(), reason.getValue().asLong())).toList();
        return parts.isEmpty() ? "" : "   (" + String.join(", ", parts) + ")";
    }

    private static void errors(LoadResult result, List<String> lines) {
        JsonNode errors = result.field("errors");
        int shown = 0;
        for (JsonNode error : errors) {
            if (shown++ == ERRORS_SHOWN) {
                lines.add("  … and %d more".formatted(errors.size() - ERRORS_SHOWN));
                break;
            }
            lines.add("  " + error(error));
        }
    }

    private static String error(JsonNode error) {
        var where = new ArrayList<String>();
        if (error.path("row").isNumber()) {
            where.add("row " + error.path("row").asLong());
        }
        if (!error.path("column").asText("").isBlank()) {
            where.add(error.path("column").asText());
        }
        if (error.path("value").isTextual()) {
            where.add("\"" + printable(error.path("value").asText()) + "\"");
        }
        String why = error.path("why").asText(error.path("detail").asText("refused"));
        return where.isEmpty() ? why : String.join(", ", where) + ": " + why;
    }

    private static String printable(String value) {
        String safe = value.replaceAll("\\p{Cntrl}", "?");
        return safe.length() > 80 ? safe.substring(0, 80) + "…" : safe;
    }

    private static void comparators(JsonNode comparators, List<String> lines) {
        if (!comparators.isArray() || comparators.isEmpty()) {
            return;
        }
        lines.add("  national comparators of the year:");
        comparators.forEach(comparator -> {
            var parts = new ArrayList<String>();
            comparator.properties().stream().filter(field -> field.getValue().isValueNode())
                    .forEach(field -> parts.add(field.getKey() + " " + field.getValue().asText()));
            lines.add("    " + String.join(", ", parts));
        });
    }
}
