package org.goodschool.performance.floor.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.goodschool.performance.floor.domain.Predecessors.NotCounted;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * How many years a school has been below the floor (F-03, I-05). Each year is judged by its own rule set: up to 2008 by
 * attainment alone (E-04), from 2009 by the whole standard. A year that was not judged counts neither way. A school that
 * only changed its legal form is counted under its old number too.
 *
 * @param urns         those under which results were counted, the newest first
 * @param notCounted   those before them, and why their results are not counted
 * @param lineageRules by which the old numbers are counted
 */
public record YearsBelow(int urn, KeyStage keyStage, List<Year> years, int below, int judged, List<Integer> urns,
                         List<NotCounted> notCounted, List<String> lineageRules) {

    /** @param urn under which the year's results were published */
    public record Year(int urn, int academicYear, Outcome outcome, String reason, String ruleSet) {
    }

    /**
     * @param years of these schools: of a year in which several have results, those of the newest that was judged count
     * @param predecessors whose results count in an academic year
     */
    public static YearsBelow of(int urn, KeyStage keyStage, Collection<Year> years, IntFunction<Predecessors> predecessors) {
        Map<Integer, Year> counted = new TreeMap<>();
        for (Year year : years) {
            List<Integer> urns = predecessors.apply(year.academicYear()).counted();
            if (urns.contains(year.urn())) {
                counted.merge(year.academicYear(), year,
                        CountedOnce.of(one -> urns.indexOf(one.urn()), one -> one.outcome().tellsWhetherBelow()));
            }
        }
        List<Year> latestFirst = counted.values().stream().sorted(Comparator.comparingInt(Year::academicYear).reversed()).toList();
        List<Predecessors> asked = years.stream().map(Year::academicYear).distinct().sorted(Comparator.reverseOrder())
                .map(predecessors::apply).distinct().toList();
        int below = (int) latestFirst.stream().filter(year -> year.outcome() == Outcome.BELOW).count();
        int judged = (int) latestFirst.stream().filter(year -> year.outcome().tellsWhetherBelow()).count();
        return new YearsBelow(urn, keyStage, latestFirst.reversed(), below, judged,
                latestFirst.stream().map(Year::urn).distinct().toList(),
                asked.stream().flatMap(some -> some.notCounted().stream()).distinct().toList(),
                asked.stream().map(Predecessors::rule).distinct().toList());
    }
}
