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
        Map<Measure, String> measures = new EnumMap<>(Measure.class);
        node.path("measures").properties()
                .forEach(entry -> measures.put(Measure.valueOf(entry.getKey()), entry.getValue().asText()));
        return new ResultColumns(KeyStage.valueOf(node.path("keyStage").asText()), node.path("from").intValue(),
                node.path("to").intValue(), node.path("cohort").asText(), measures);
    }
}
