package org.goodschool.chassis.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list as CSV: a column for every field that any item has, nested ones as {@code address.postcode}. */
final class CsvAnswer {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvAnswer() {
    }

    static String of(ObjectMapper mapper, List<?> items) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Object item : items) {
            Map<String, String> row = new LinkedHashMap<>();
            flatten("", mapper.valueToTree(item), row);
            columns.addAll(row.keySet());
            rows.add(row);
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void flatten(String path, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            node.properties().forEach(field ->
                    flatten(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), row));
        } else if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(element -> parts.add(element.isValueNode() ? element.asText() : element.toString()));
            row.put(path, harmless(String.join("; ", parts)));
        } else {
            row.put(path, node.isTextual() ? harmless(node.asText()) : node.asText());
        }
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
