package org.goodschool.performance.targetsetting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Unit;
import org.goodschool.performance.targetsetting.domain.Aspect;
import org.goodschool.performance.targetsetting.domain.PupilGroup;
import org.goodschool.performance.targetsetting.domain.TargetMeasure;
import org.goodschool.performance.targetsetting.domain.TargetMeasures;

/** What targets can be set for, as shipped: data by year (C-12). */
final class TargetMeasuresFile {

    private static final String FILE = "performance/target-measures.json";

    private TargetMeasuresFile() {
    }

    static TargetMeasures read() {
        JsonNode file = ReferenceData.read(FILE);
        List<TargetMeasure> measures = new ArrayList<>();
        file.path("measures").forEach(node -> measures.add(measure(node)));
        List<String> sources = new ArrayList<>();
        file.path("estimateSources").forEach(node -> sources.add(node.path("code").asText()));
        return new TargetMeasures(measures, sources);
    }

    private static TargetMeasure measure(JsonNode node) {
        return new TargetMeasure(node.path("code").asText(), node.path("label").asText(),
                Aspect.valueOf(node.path("aspect").asText()), PupilGroup.valueOf(node.path("group").asText()),
                node.has("keyStage") ? KeyStage.valueOf(node.path("keyStage").asText()) : null,
                Unit.valueOf(node.path("unit").asText()), !node.path("lowerIsBetter").booleanValue(),
                node.path("from").intValue(), node.has("to") ? node.path("to").intValue() : null,
                node.has("result") ? Measure.valueOf(node.path("result").asText()) : null);
    }
}
