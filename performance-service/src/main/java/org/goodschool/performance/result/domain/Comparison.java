package org.goodschool.performance.result.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file says of figures that are known already. A figure that the file has no column for is none of its business.
 *
 * @param changed   new or different, and to be believed
 * @param confirmed the same, under a later release than before
 * @param behind    different, but of an earlier release than the one that is known: kept, and never believed
 */
public record Comparison(Map<String, Reading> changed, List<String> confirmed, Map<String, Reading> behind) {

    public static Comparison of(Map<String, Reading> known, FigureReleases standing, Map<String, Reading> now, Release release) {
        Map<String, Reading> changed = new LinkedHashMap<>();
        List<String> confirmed = new ArrayList<>();
        Map<String, Reading> behind = new LinkedHashMap<>();
        now.forEach((figure, reading) -> {
            boolean same = reading.equals(known.get(figure));
            if (Release.isLater(standing.of(figure), release)) {
                if (!same && !standing.holds(release, figure, reading)) {
                    behind.put(figure, reading);
                }
            } else if (!same) {
                changed.put(figure, reading);
            } else if (Release.isLater(release, standing.of(figure))) {
                confirmed.add(figure);
            }
        });
        return new Comparison(changed, List.copyOf(confirmed), behind);
    }
}
