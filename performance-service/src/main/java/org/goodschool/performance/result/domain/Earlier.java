package org.goodschool.performance.result.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was known of a result before a file that is taken back.
 *
 * @param measures which of the figures are those of the floor standard's columns, and not further ones
 * @param figures  each with the row of the file that it comes from, and so with its release
 * @param behind   by release and figure, what stood behind a later release
 */
public record Earlier(String laCode, String schoolName, String schoolType, Boolean closed, Integer successorUrn,
                      int publishedRows, List<Measure> measures, FigureBook figures,
                      Map<Release, Map<String, Reading>> behind) {

    public static Earlier of(PublishedResult result, FigureBook figures) {
        return new Earlier(result.laCode(), result.schoolName(), result.schoolType(), result.closed(), result.successorUrn(),
                result.publishedRows(), List.copyOf(result.measures().keySet()), figures, result.standing().behind());
    }

    PublishedResult result(int urn, KeyStage keyStage, int academicYear) {
        Map<String, Reading> further = new LinkedHashMap<>(figures.readings());
        Reading cohort = further.remove(FigureCode.COHORT);
        Map<Measure, Reading> read = new EnumMap<>(Measure.class);
        measures.forEach(measure -> read.put(measure, further.remove(measure.name())));
        FigureReleases standing = new FigureReleases(figures.releases(), figures.sources(), behind)
                .with(Set.of(PublishedResult.FACTS), figures.latestRelease());
        return new PublishedResult(urn, keyStage, academicYear, laCode, schoolName, schoolType, closed, successorUrn, cohort,
                read, publishedRows, further, standing);
    }
}
