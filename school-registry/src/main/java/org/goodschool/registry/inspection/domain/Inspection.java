package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * One inspection of a school (I-04).
 *
 * @param type as published: "S5 Inspection", "Special Measures 3rd Monitoring Inspection"
 * @param kind null where neither the type nor a person says
 * @param overallEffectiveness null where the framework or this kind of inspection gives none
 * @param category of concern, as published
 * @param judgements by name, in the order of their names so that equal facts are stored alike
 * @param gradedOn the day of a judgement that was made again after the inspection, by a monitoring visit
 * @param outcome of a visit without grades, as published
 */
public record Inspection(
        String inspectionNumber,
        String type,
        InspectionKind kind,
        LocalDate startedOn,
        LocalDate endedOn,
        LocalDate publishedOn,
        String framework,
        Grade overallEffectiveness,
        Category category,
        Map<String, Grade> judgements,
        Map<String, LocalDate> gradedOn,
        Safeguarding safeguarding,
        String outcome) {

    static final Comparator<Inspection> BY_DATE = Comparator.comparing(Inspection::startedOn)
            .thenComparing(Inspection::endedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Inspection::inspectionNumber);

    public Inspection {
        judgements = judgements == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(judgements));
        gradedOn = gradedOn == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(gradedOn));
    }

    boolean gradedOverall() {
        return overallEffectiveness != null;
    }

    /** A visit that judged nothing leaves the school's grades as they were. */
    boolean judged() {
        return gradedOverall() || !judgements.isEmpty();
    }

    /** A visit that judged nothing leaves the school in the category it was in. */
    boolean settlesCategory() {
        return judged() || category != null;
    }

    /** With what the earlier one found where this one says nothing. */
    Inspection laidOver(Inspection earlier) {
        Map<String, Grade> all = new TreeMap<>(earlier.judgements());
        all.putAll(judgements);
        return new Inspection(
                inspectionNumber, type, kind, startedOn, endedOn, publishedOn, framework, overallEffectiveness, category,
                all, gradedOn, safeguarding == null ? earlier.safeguarding() : safeguarding, outcome);
    }
}
