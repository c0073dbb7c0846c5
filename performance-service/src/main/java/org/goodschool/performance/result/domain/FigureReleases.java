package org.goodschool.performance.result.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Of which release each figure is, from which rows those come that are judged, and what earlier releases, loaded after it,
 * said of it.
 *
 * @param releases by figure; a figure whose file does not say its release is not among them
 * @param sources  by figure that a floor standard looks at
 * @param behind   by release and figure, what stands behind a later release
 */
public record FigureReleases(Map<String, Release> releases, Map<String, Source> sources, Map<Release, Map<String, Reading>> behind) {

    public static final FigureReleases NONE = new FigureReleases(Map.of(), Map.of(), Map.of());

    public FigureReleases {
        releases = Collections.unmodifiableMap(new HashMap<>(releases));
        sources = Collections.unmodifiableMap(new HashMap<>(sources));
        behind = Collections.unmodifiableMap(new HashMap<>(behind));
    }

    public Release of(String figure) {
        return releases.get(figure);
    }

    public FigureReleases with(Collection<String> figures, Release release) {
        Map<String, Release> now = new HashMap<>(releases);
        figures.forEach(figure -> {
            if (release == null) {
                now.remove(figure);
            } else {
                now.put(figure, release);
            }
        });
        return new FigureReleases(now, sources, behind);
    }

    /** These figures are what this row says. */
    public FigureReleases from(Collection<String> figures, Source source) {
        Map<String, Source> now = new HashMap<>(sources);
        figures.stream().filter(PublishedResult::isJudged).forEach(figure -> now.put(figure, source));
        return new FigureReleases(releases, now, behind);
    }

    boolean holds(Release release, String figure, Reading reading) {
        return reading.equals(behind.getOrDefault(orFirst(release), Map.of()).get(figure));
    }

    public FigureReleases withBehind(Release release, Map<String, Reading> figures) {
        Map<Release, Map<String, Reading>> now = new EnumMap<>(Release.class);
        now.putAll(behind);
        Map<String, Reading> said = new HashMap<>(now.getOrDefault(orFirst(release), Map.of()));
        said.putAll(figures);
        now.put(orFirst(release), Collections.unmodifiableMap(said));
        return new FigureReleases(releases, sources, now);
    }

    private static Release orFirst(Release release) {
        return release == null ? Release.PROVISIONAL : release;
    }
}
