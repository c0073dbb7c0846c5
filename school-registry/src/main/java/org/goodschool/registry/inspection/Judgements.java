package org.goodschool.registry.inspection;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.goodschool.registry.inspection.domain.Framework;
import org.goodschool.registry.inspection.domain.Grade;

/** Judgements as one text that lists are filtered by: {@code |inclusion:GOOD|leadershipAndGovernance:NEEDS_ATTENTION|}. */
public final class Judgements {

    /** The areas of all frameworks that name theirs, and the grades that each can have. */
    private static final Map<String, Set<Grade>> AREAS = areas();

    private Judgements() {
    }

    /** @return null for none */
    public static String kept(Map<String, Grade> judgements) {
        return judgements.isEmpty() ? null : judgements.entrySet().stream()
                .map(judgement -> judgement.getKey() + ":" + judgement.getValue()).collect(Collectors.joining("|", "|", "|"));
    }

    /**
     * From {@code area:grade}, in upper or lower case, to what a text has in it that keeps such a judgement.
     *
     * @throws IllegalArgumentException with what is allowed
     */
    public static String wanted(String given) {
        String[] parts = given.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("must be an area and its grade, such as leadershipAndGovernance:NEEDS_ATTENTION");
        }
        Set<Grade> grades = AREAS.get(parts[0].strip());
        if (grades == null) {
            throw new IllegalArgumentException("must begin with one of the areas " + AREAS.keySet());
        }
        Grade grade = grades.stream().filter(one -> one.name().equalsIgnoreCase(parts[1].strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must end with a grade of " + parts[0].strip() + ", one of " + grades));
        return "|" + parts[0].strip() + ":" + grade + "|";
    }

    private static Map<String, Set<Grade>> areas() {
        Map<String, Set<Grade>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Framework framework : OfstedCodes.FRAMEWORKS.all()) {
            framework.judgements().forEach(area ->
                    all.computeIfAbsent(area, first -> EnumSet.noneOf(Grade.class)).addAll(framework.judgementGrades()));
        }
        return all;
    }
}
