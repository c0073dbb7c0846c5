package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** Of which nothing is told but its number. */
    static Inspection untold(String inspectionNumber) {
        return new Inspection(inspectionNumber, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** With the facts in which the second is not like the first; the framework goes with the first day. */
    Inspection following(Inspection first, Inspection second) {
        return new Inspection(
                inspectionNumber,
                followed(Inspection::type, first, second),
                followed(Inspection::kind, first, second),
                followed(Inspection::startedOn, first, second),
                followed(Inspection::endedOn, first, second),
                followed(Inspection::publishedOn, first, second),
                Objects.equals(first.startedOn(), second.startedOn()) ? framework : second.framework(),
                followed(Inspection::overallEffectiveness, first, second),
                followed(Inspection::category, first, second),
                followedEach(Inspection::judgements, first, second),
                followedEach(Inspection::gradedOn, first, second),
                followed(Inspection::safeguarding, first, second),
                followed(Inspection::outcome, first, second));
    }

    private <T> T followed(Function<Inspection, T> fact, Inspection first, Inspection second) {
        return Objects.equals(fact.apply(first), fact.apply(second)) ? fact.apply(this) : fact.apply(second);
    }

    private <T> Map<String, T> followedEach(
            Function<Inspection, Map<String, T>> facts, Inspection first, Inspection second) {
        Map<String, T> all = new TreeMap<>(facts.apply(this));
        Stream.of(first, second).flatMap(one -> facts.apply(one).keySet().stream()).distinct().forEach(name -> {
            T value = followed(one -> facts.apply(one).get(name), first, second);
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return all;
    }

    Inspection in(Category other) {
        return new Inspection(inspectionNumber, type, kind, startedOn, endedOn, publishedOn, framework, overallEffectiveness, other,
                judgements, gradedOn, safeguarding, outcome);
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

    /** With what the earlier one found where this one says nothing; a category that this one names is of the earlier grade. */
    Inspection laidOver(Inspection earlier) {
        Map<String, Grade> all = new TreeMap<>(earlier.judgements());
        all.putAll(judgements);
        return new Inspection(
                inspectionNumber, type, kind, startedOn, endedOn, publishedOn, framework,
                overallEffectiveness == null && category != null ? earlier.overallEffectiveness() : overallEffectiveness, category,
                all, gradedOn, safeguarding == null ? earlier.safeguarding() : safeguarding, outcome);
    }
}
