package org.goodschool.performance.targetsetting.domain;

import java.util.List;
import java.util.Optional;

/** @param estimateSources codes of where an estimate can come from */
public record TargetMeasures(List<TargetMeasure> measures, List<String> estimateSources) {

    public TargetMeasures {
        measures = List.copyOf(measures);
        estimateSources = List.copyOf(estimateSources);
    }

    public Optional<TargetMeasure> named(String code) {
        return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }
}
