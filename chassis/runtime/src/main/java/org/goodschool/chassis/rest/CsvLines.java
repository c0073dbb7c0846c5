package org.goodschool.chassis.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A line for each item, a cell for each column. Lists and maps within a cell are parted by semicolons. */
record CsvLines(ObjectMapper mapper, List<CsvColumns.Column> columns) implements Lines {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    @Override
    public byte[] head() {
        return written(csv -> csv.writeRecord(columns.stream().map(CsvColumns.Column::name).toList()));
    }

    @Override
    public byte[] of(List<?> items) {
        return written(csv -> items.forEach(item -> {
            JsonNode tree = mapper.valueToTree(item);
            csv.writeRecord(columns.stream().map(column -> cell(column.in(tree))).toList());
        }));
    }

    private static byte[] written(Consumer<CsvWriter> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            lines.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            return harmless(node.valueStream().map(CsvLines::part).collect(Collectors.joining("; ")));
        }
        if (node.isObject()) {
            return harmless(node.propertyStream().map(field -> field.getKey() + "=" + part(field.getValue()))
                    .collect(Collectors.joining("; ")));
        }
        return node.isTextual() ? harmless(node.asText()) : plain(node);
    }

    private static String part(JsonNode node) {
        return node.isValueNode() ? plain(node) : node.toString();
    }

    /** 50, and not 5E+1, which an integer column refuses. */
    private static String plain(JsonNode node) {
        return node.isFloatingPointNumber() ? node.decimalValue().toPlainString() : node.asText();
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
