package org.goodschool.performance.result;

import com.fasterxml.jackson.databind.JsonNode;
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
        return ReferenceData.all(ReferenceData.read(FILE).path("columns"), ResultColumnsFile::columns);
    }

    private static ResultColumns columns(JsonNode node) {
        return new ResultColumns(KeyStage.valueOf(node.path("keyStage").asText()), ReferenceData.years(node), node.path("cohort").asText(),
                measures(node.path("measures")), measures(node.path("whereGiven")),
                ReferenceData.texts(node.path("telltale")));
    }

    private static Map<Measure, String> measures(JsonNode node) {
        Map<Measure, String> measures = new EnumMap<>(Measure.class);
        node.properties().forEach(entry -> measures.put(Measure.valueOf(entry.getKey()), entry.getValue().asText()));
        return measures;
    }
}
