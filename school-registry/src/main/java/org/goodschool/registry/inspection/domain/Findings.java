package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.Map;

/** What is published of an inspection, before the framework of its day is known. */
public record Findings(
        String inspectionNumber,
        String type,
        LocalDate startedOn,
        LocalDate endedOn,
        Grade overallEffectiveness,
        Category category,
        Map<String, Grade> judgements) {

    public Findings {
        judgements = judgements == null ? Map.of() : Map.copyOf(judgements);
    }

    Inspection under(Framework framework) {
        return new Inspection(
                inspectionNumber, type, startedOn, endedOn, framework.id(), overallEffectiveness, category, judgements);
    }
}
