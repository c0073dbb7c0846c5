package org.goodschool.performance.comparator.domain;

import java.util.Map;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.FigureReleases;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.Release;

/**
 * What was known of an area before a file that is taken back.
 *
 * @param figures each with the row of the file that it comes from, and so with its release
 * @param behind  by release and figure, what stood behind a later release
 */
public record EarlierArea(String name, FigureBook figures, Map<Release, Map<String, Reading>> behind) {

    public static EarlierArea of(AreaResults known, FigureBook figures) {
        return new EarlierArea(known.name(), figures, known.standing().behind());
    }

    AreaResults results() {
        return new AreaResults(true, name, figures.readings(), new FigureReleases(figures.releases(), Map.of(), behind));
    }
}
