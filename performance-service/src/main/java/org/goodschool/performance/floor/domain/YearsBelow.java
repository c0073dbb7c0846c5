package org.goodschool.performance.floor.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * How many years a school has been below the floor (F-03, I-05). Each year is judged by its own rule set: up to 2008 by
 * attainment alone (E-04), from 2009 by the whole standard. A year that was not judged counts neither way.
 */
public record YearsBelow(int urn, KeyStage keyStage, List<Year> years, int below, int judged) {

    public record Year(int academicYear, Outcome outcome, String reason, String ruleSet) {
    }

    public static YearsBelow of(int urn, KeyStage keyStage, Collection<Year> years) {
        List<Year> sorted = years.stream().sorted(Comparator.comparingInt(Year::academicYear)).toList();
        int below = (int) sorted.stream().filter(year -> year.outcome() == Outcome.BELOW).count();
        int judged = below + (int) sorted.stream().filter(year -> year.outcome() == Outcome.NOT_BELOW).count();
        return new YearsBelow(urn, keyStage, sorted, below, judged);
    }
}
