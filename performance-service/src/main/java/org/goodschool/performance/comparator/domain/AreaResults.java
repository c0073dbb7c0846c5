package org.goodschool.performance.comparator.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.performance.result.domain.FigureReleases;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.Release;

/** What is known of one area, key stage and year. */
public record AreaResults(boolean known, String name, Map<String, Reading> figures, FigureReleases standing) {

    public static final AreaResults NONE = new AreaResults(false, null, Map.of(), FigureReleases.NONE);

    public AreaResults {
        figures = Map.copyOf(figures);
    }

    AreaResults with(String named, Map<String, Reading> read, List<String> confirmed, Release release) {
        Map<String, Reading> now = new LinkedHashMap<>(figures);
        now.putAll(read);
        return new AreaResults(true, named == null ? name : named, now,
                standing.with(read.keySet(), release).with(confirmed == null ? List.of() : confirmed, release));
    }

    AreaResults behind(Release release, Map<String, Reading> said) {
        return new AreaResults(known, name, figures, standing.withBehind(release, said));
    }
}
