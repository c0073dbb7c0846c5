package org.goodschool.registry.inspection.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From one inspection that judged to the next. */
record GradeStep(Inspection from, Inspection to) {

    boolean acrossFrameworks() {
        return !from.framework().equals(to.framework());
    }

    /**
     * Under a framework with an overall grade only that counts; without one, every judgement that both made. Two frameworks
     * without one have no judgement in common: a school's grades are then others, whatever they are.
     */
    boolean changes() {
        if (from.overallEffectiveness() != to.overallEffectiveness()) {
            return true;
        }
        return !to.gradedOverall() && (acrossFrameworks() || changed().findAny().isPresent());
    }

    boolean touches(String inspectionNumber) {
        return from.inspectionNumber().equals(inspectionNumber) || to.inspectionNumber().equals(inspectionNumber);
    }

    boolean sameGradesAs(GradeStep other) {
        return alike(from, other.from) && alike(to, other.to);
    }

    /** Null across frameworks: their grades cannot be compared. */
    Direction direction(Framework framework) {
        return acrossFrameworks() || !from.gradedOverall() || !to.gradedOverall() ? null
                : framework.direction(from.overallEffectiveness(), to.overallEffectiveness());
    }

    List<JudgementChange> judgements(Framework framework) {
        return acrossFrameworks() ? List.of() : changed().map(name -> {
            Grade before = from.judgements().get(name);
            Grade now = to.judgements().get(name);
            return new JudgementChange(name, before, now, framework.judgementDirection(before, now));
        }).toList();
    }

    private Stream<String> changed() {
        return to.judgements().entrySet().stream()
                .filter(now -> from.judgements().containsKey(now.getKey()) && from.judgements().get(now.getKey()) != now.getValue())
                .map(Map.Entry::getKey);
    }

    private static boolean alike(Inspection one, Inspection other) {
        return one.framework().equals(other.framework()) && one.overallEffectiveness() == other.overallEffectiveness()
                && (one.gradedOverall() || one.judgements().equals(other.judgements()));
    }
}
