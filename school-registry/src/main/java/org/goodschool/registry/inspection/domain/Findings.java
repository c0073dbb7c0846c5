package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What is told of an inspection, before the framework of its day is known.
 *
 * @param kind null where nobody says
 * @param gradedOn the day of a judgement that was made again after the inspection
 * @param outcome in the publisher's words, of a visit that gives no grades: "School remains Good"
 */
public record Findings(
        String inspectionNumber,
        String type,
        InspectionKind kind,
        LocalDate startedOn,
        LocalDate endedOn,
        LocalDate publishedOn,
        Grade overallEffectiveness,
        Category category,
        Map<String, Grade> judgements,
        Map<String, LocalDate> gradedOn,
        Safeguarding safeguarding,
        String outcome) {

    public Findings {
        judgements = judgements == null ? Map.of() : Map.copyOf(judgements);
        gradedOn = gradedOn == null ? Map.of() : Map.copyOf(gradedOn);
    }

    /** What a file has no column for is none of its business: there, what is recorded stays. */
    Findings completedBy(Inspection recorded, Told told) {
        return new Findings(
                inspectionNumber,
                told.of(InspectionFact.TYPE, type, recorded.type()),
                told.of(InspectionFact.TYPE, kind, recorded.kind()),
                startedOn,
                told.of(InspectionFact.ENDED_ON, endedOn, recorded.endedOn()),
                told.of(InspectionFact.PUBLISHED_ON, publishedOn, recorded.publishedOn()),
                told.of(InspectionFact.OVERALL_EFFECTIVENESS, overallEffectiveness, recorded.overallEffectiveness()),
                told.of(InspectionFact.CATEGORY, category, recorded.category()),
                joined(judgements, recorded.judgements(), told::judgement),
                joined(gradedOn, recorded.gradedOn(), told::judgementDate),
                told.of(InspectionFact.SAFEGUARDING, safeguarding, recorded.safeguarding()),
                told.of(InspectionFact.OUTCOME, outcome, recorded.outcome()));
    }

    private static <T> Map<String, T> joined(Map<String, T> here, Map<String, T> recorded, Function<String, Boolean> told) {
        Map<String, T> all = new HashMap<>(here);
        recorded.forEach((judgement, value) -> {
            if (!told.apply(judgement)) {
                all.put(judgement, value);
            }
        });
        return all;
    }

    Inspection under(Framework framework) {
        return new Inspection(
                inspectionNumber, type, kind, startedOn, endedOn, publishedOn, framework.id(), overallEffectiveness,
                category, judgements, gradedOn, safeguarding, outcome);
    }
}
