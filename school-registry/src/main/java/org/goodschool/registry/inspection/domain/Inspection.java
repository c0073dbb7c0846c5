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
 * @param overallEffectiveness null where the framework or this kind of inspection gives none
 * @param judgements by name, in the order of their names so that equal facts are stored alike
 */
public record Inspection(
        String inspectionNumber,
        String type,
        LocalDate startedOn,
        LocalDate endedOn,
        String framework,
        Grade overallEffectiveness,
        Category category,
        Map<String, Grade> judgements) {

    static final Comparator<Inspection> BY_DATE = Comparator.comparing(Inspection::startedOn)
            .thenComparing(Inspection::endedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Inspection::inspectionNumber);

    public Inspection {
        judgements = judgements == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(judgements));
    }

    boolean gradedOverall() {
        return overallEffectiveness != null;
    }

    /** A visit that judged nothing leaves the school in the category it was in. */
    boolean settlesCategory() {
        return gradedOverall() || category != null || !judgements.isEmpty();
    }
}
