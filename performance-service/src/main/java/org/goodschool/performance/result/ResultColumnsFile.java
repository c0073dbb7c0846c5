package org.goodschool.performance.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.ResultColumns;
import org.goodschool.performance.result.domain.YearSpan;

/** The names of columns by key stage and year, as shipped. */
public final class ResultColumnsFile {

    private static final String FILE = "performance/result-columns.json";

    private ResultColumnsFile() {
    }

    public static List<ResultColumns> read() {
        List<ResultColumns> columns = new ArrayList<>();
        ReferenceData.read(FILE).path("columns").forEach(node -> columns.add(columns(node)));
        return List.copyOf(columns);
    }

    private static ResultColumns columns(JsonNode node) {
        List<String> telltale = new ArrayList<>();
        node.path("telltale").forEach(column -> telltale.add(column.asText()));
        return new ResultColumns(KeyStage.valueOf(node.path("keyStage").asText()), years(node), node.path("cohort").asText(),
                measures(node.path("measures")), measures(node.path("whereGiven")), telltale);
    }

    /** Without an end the names hold until further notice. */
    static YearSpan years(JsonNode node) {
        return new YearSpan(node.path("from").intValue(), node.has("to") ? node.path("to").intValue() : null);
    }

    private static Map<Measure, String> measures(JsonNode node) {
        Map<Measure, String> measures = new EnumMap<>(Measure.class);
        node.properties().forEach(entry -> measures.put(Measure.valueOf(entry.getKey()), entry.getValue().asText()));
        return measures;
    }
}
