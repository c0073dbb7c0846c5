package org.goodschool.performance.targetsetting;

import com.fasterxml.jackson.databind.JsonNode;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Unit;
import org.goodschool.performance.result.domain.YearSpan;
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
        return new TargetMeasures(ReferenceData.all(file.path("measures"), TargetMeasuresFile::measure),
                ReferenceData.all(file.path("estimateSources"), node -> node.path("code").asText()));
    }

    private static TargetMeasure measure(JsonNode node) {
        YearSpan years = ReferenceData.years(node);
        return new TargetMeasure(node.path("code").asText(), node.path("label").asText(),
                Aspect.valueOf(node.path("aspect").asText()), PupilGroup.valueOf(node.path("group").asText()),
                node.has("keyStage") ? KeyStage.valueOf(node.path("keyStage").asText()) : null,
                Unit.valueOf(node.path("unit").asText()), !node.path("lowerIsBetter").booleanValue(),
                years.from(), years.to(),
                node.has("result") ? Measure.valueOf(node.path("result").asText()) : null);
    }
}
