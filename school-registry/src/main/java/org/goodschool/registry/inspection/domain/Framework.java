package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dated inspection framework (2.3).
 *
 * @param overallGrades best to worst; none where the framework gives no overall judgement
 * @param judgementGrades best to worst, for the judgements under the overall one
 * @param figures whether a published figure is a place in that order; report cards are published in words
 * @param judgements the names of those judgements; none where no list of them is kept
 * @param carries what each kind of inspection may say; a kind that is missing there is not carried out under it
 */
public record Framework(
        String id, LocalDate from, List<Grade> overallGrades, List<Grade> judgementGrades, boolean figures,
        Set<String> judgements, Map<InspectionKind, Set<Carries>> carries, ConcernRule concern, String source) {

    public Framework {
        overallGrades = List.copyOf(overallGrades);
        judgementGrades = List.copyOf(judgementGrades);
        judgements = Set.copyOf(judgements);
        carries = Map.copyOf(carries);
    }

    /** Official statistics publish a grade as its place in the framework's order: 3 is the third best. */
    public Grade judgementGrade(int number) {
        return figures && number >= 1 && number <= judgementGrades.size() ? judgementGrades.get(number - 1) : null;
    }

    /** Whether such an inspection gives grades. */
    public boolean grades(InspectionKind kind) {
        return carries.getOrDefault(kind, Set.of()).contains(Carries.JUDGEMENTS);
    }

    boolean knows(String judgement) {
        return judgements.isEmpty() || judgements.contains(judgement);
    }

    Direction direction(Grade from, Grade to) {
        return direction(overallGrades, from, to);
    }

    Direction judgementDirection(Grade from, Grade to) {
        return direction(judgementGrades, from, to);
    }

    private static Direction direction(List<Grade> bestToWorst, Grade from, Grade to) {
        return bestToWorst.indexOf(to) < bestToWorst.indexOf(from) ? Direction.IMPROVED : Direction.DECLINED;
    }
}
