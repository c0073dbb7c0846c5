package org.goodschool.performance.dashboard.domain;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Unit;

/** A headline measure over the years. @param years in order */
public record MeasureLine(KeyStage keyStage, String measure, String label, Unit unit, List<YearFigure> years) {

    public MeasureLine {
        years = List.copyOf(years);
    }

    /** The last so many years, where they follow one another and each holds. */
    List<YearFigure> lastYears(int count, Predicate<YearFigure> holds) {
        return lastYears(count, holds, (_, _) -> true);
    }

    /** @param following whether a year holds beside the one before it */
    List<YearFigure> lastYears(int count, Predicate<YearFigure> holds, BiPredicate<YearFigure, YearFigure> following) {
        if (years.size() < count) {
            return List.of();
        }
        List<YearFigure> last = years.subList(years.size() - count, years.size());
        for (int i = 0; i < count; i++) {
            boolean follows = i == 0 || last.get(i).academicYear() == last.get(i - 1).academicYear() + 1
                    && following.test(last.get(i - 1), last.get(i));
            if (!follows || !holds.test(last.get(i))) {
                return List.of();
            }
        }
        return last;
    }

    /** Whether that is the last year in which the measure was published of the school. */
    boolean endsIn(int academicYear) {
        return !years.isEmpty() && years.getLast().academicYear() == academicYear;
    }
}
