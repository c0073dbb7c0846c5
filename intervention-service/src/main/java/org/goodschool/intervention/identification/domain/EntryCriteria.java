package org.goodschool.intervention.identification.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.KeyStage;

/**
 * When a school is likely to be identified (F-05, A-16): dated data with an id, not constants.
 *
 * @param criterion      handbook rule that the grounds name
 * @param yearsCounted   how many evaluated years back a result below the floor still counts: three in F-05
 * @param lastFloorYear  last academic year that has a floor standard: no later results can be waited for
 */
public record EntryCriteria(String id, String criterion, int yearsCounted, int lastFloorYear, String source) {

    /**
     * The last evaluated years of a key stage, latest first. A year counts when the school was found below or not below
     * in it; a year in which it was excluded (F-04) or whose result was withdrawn does not take up a place. So a small
     * school whose cohort is often under 11 is looked at over its own last three results.
     */
    public List<Integer> yearsThatCount(KeyStage keyStage, Map<FloorYear, NotedOutcome> floor) {
        return floor.entrySet().stream()
                .filter(noted -> noted.getKey().keyStage() == keyStage && noted.getValue().outcome().evaluated())
                .map(noted -> noted.getKey().academicYear())
                .sorted(Comparator.reverseOrder())
                .limit(yearsCounted)
                .toList();
    }

    /** The years, among those that count, in which the school was below. */
    public List<FloorYear> yearsBelow(Map<FloorYear, NotedOutcome> floor) {
        return Stream.of(KeyStage.values())
                .flatMap(keyStage -> yearsThatCount(keyStage, floor).stream().map(year -> new FloorYear(keyStage, year)))
                .filter(year -> floor.get(year).outcome() == FloorOutcome.BELOW)
                .toList();
    }
}
