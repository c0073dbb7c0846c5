package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A dated inspection framework (2.3).
 *
 * @param overallGrades best to worst; none where the framework gives no overall judgement
 * @param judgementGrades best to worst, for the judgements under the overall one
 */
public record Framework(
        String id, LocalDate from, List<Grade> overallGrades, List<Grade> judgementGrades, String source) {

    public Framework {
        overallGrades = List.copyOf(overallGrades);
        judgementGrades = List.copyOf(judgementGrades);
    }

    /** Official statistics publish a grade as its place in the framework's order: 3 is the third best. */
    public Grade judgementGrade(int number) {
        return number >= 1 && number <= judgementGrades.size() ? judgementGrades.get(number - 1) : null;
    }

    Direction direction(Grade from, Grade to) {
        return overallGrades.indexOf(to) < overallGrades.indexOf(from) ? Direction.IMPROVED : Direction.DECLINED;
    }
}
