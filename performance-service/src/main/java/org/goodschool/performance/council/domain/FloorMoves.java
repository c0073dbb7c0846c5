package org.goodschool.performance.council.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.indicator.domain.Percent;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * The floor standard of one key stage in a year, beside the year before.
 *
 * @param newlyBelow    below, and not judged below the year before
 * @param noLonger      judged below the year before and now not below, or not judged: the reason says why
 * @param noResults     judged below the year before, and of this year nothing is known
 */
public record FloorMoves(KeyStage keyStage, Count now, Count before, List<FloorMove> newlyBelow, List<FloorMove> stillBelow,
                         List<FloorMove> noLonger, List<FloorMove> noResults) {

    public record FloorMove(int urn, String name, Outcome before, Outcome now, String reason) {
    }

    /** @param percent of the judged; null where none is */
    public record Count(int academicYear, String ruleSet, long judged, long below, BigDecimal percent) {

        static Count of(int academicYear, Collection<Judged> schools) {
            long below = schools.stream().filter(school -> school.outcome() == Outcome.BELOW).count();
            long judged = below + schools.stream().filter(school -> school.outcome() == Outcome.NOT_BELOW).count();
            return new Count(academicYear, schools.stream().map(Judged::ruleSet).findFirst().orElse(null), judged, below, Percent.of(below, judged));
        }
    }

    /** @param judged of this key stage, of the year and the one before it */
    public static FloorMoves of(KeyStage keyStage, int academicYear, Collection<Judged> judged) {
        List<Judged> now = judged.stream().filter(school -> school.academicYear() == academicYear).toList();
        Map<Integer, Judged> then = new HashMap<>();
        judged.stream().filter(school -> school.academicYear() == academicYear - 1).forEach(school -> then.put(school.urn(), school));
        Set<Integer> known = now.stream().map(Judged::urn).collect(Collectors.toSet());
        return new FloorMoves(keyStage, Count.of(academicYear, now), Count.of(academicYear - 1, then.values()),
                now.stream().filter(school -> below(school) && !below(then.get(school.urn()))).map(school -> move(then.get(school.urn()), school)).toList(),
                now.stream().filter(school -> below(school) && below(then.get(school.urn()))).map(school -> move(then.get(school.urn()), school)).toList(),
                now.stream().filter(school -> !below(school) && below(then.get(school.urn()))).map(school -> move(then.get(school.urn()), school)).toList(),
                judged.stream().filter(school -> school.academicYear() == academicYear - 1 && below(school) && !known.contains(school.urn()))
                        .map(school -> new FloorMove(school.urn(), school.name(), school.outcome(), null, null)).toList());
    }

    private static boolean below(Judged school) {
        return school != null && school.outcome() == Outcome.BELOW;
    }

    private static FloorMove move(Judged then, Judged now) {
        return new FloorMove(now.urn(), now.name(), then == null ? null : then.outcome(), now.outcome(), now.reason());
    }
}
