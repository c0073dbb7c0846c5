package org.goodschool.performance.council.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.goodschool.performance.floor.domain.CountedOnce;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.indicator.domain.Percent;
import org.goodschool.performance.lineage.domain.Continued;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * The floor standard of one key stage in a year, beside the year before. A school that counts as the one whose place it took is
 * one of them, with its last number; of a year with results under several, those under the newest that was judged count.
 *
 * @param newlyBelow    below, and not judged below the year before
 * @param noLonger      judged below the year before and now not below, or not judged: the reason says why
 * @param noResults     judged below the year before, and of this year nothing is known
 */
public record FloorMoves(KeyStage keyStage, Count now, Count before, List<FloorMove> newlyBelow, List<FloorMove> stillBelow,
                         List<FloorMove> noLonger, List<FloorMove> noResults) {

    /** @param predecessorUrn under which it was judged the year before; null where that is its number still */
    public record FloorMove(int urn, String name, Outcome before, Outcome now, String reason, Integer predecessorUrn) {
    }

    /** @param percent of the judged; null where none is */
    public record Count(int academicYear, String ruleSet, long judged, long below, BigDecimal percent) {

        static Count of(int academicYear, Collection<Judged> schools) {
            long below = schools.stream().filter(school -> school.outcome() == Outcome.BELOW).count();
            long judged = schools.stream().filter(school -> school.outcome().tellsWhetherBelow()).count();
            return new Count(academicYear, schools.stream().map(Judged::ruleSet).findFirst().orElse(null), judged, below, Percent.of(below, judged));
        }
    }

    /** @param judged of this key stage, of the year and the one before it; @param continued which of them count as others */
    public static FloorMoves of(KeyStage keyStage, int academicYear, Collection<Judged> judged, Continued continued) {
        Map<Integer, Judged> now = ofYear(academicYear, judged, continued);
        Map<Integer, Judged> then = ofYear(academicYear - 1, judged, continued);
        return new FloorMoves(keyStage, Count.of(academicYear, now.values()), Count.of(academicYear - 1, then.values()),
                moves(now, then, (before, school) -> below(school) && !below(before)),
                moves(now, then, (before, school) -> below(school) && below(before)),
                moves(now, then, (before, school) -> !below(school) && below(before)),
                then.entrySet().stream().filter(school -> below(school.getValue()) && !now.containsKey(school.getKey())).map(Map.Entry::getValue)
                        .map(school -> new FloorMove(school.urn(), school.name(), school.outcome(), null, null, null)).toList());
    }

    /** By the last number that a school has. */
    private static Map<Integer, Judged> ofYear(int academicYear, Collection<Judged> judged, Continued continued) {
        Map<Integer, Judged> schools = new LinkedHashMap<>();
        judged.stream().filter(school -> school.academicYear() == academicYear).forEach(school -> schools.merge(continued.last(school.urn()), school,
                CountedOnce.of(one -> continued.age(one.urn()), one -> one.outcome().tellsWhetherBelow())));
        return schools;
    }

    private static List<FloorMove> moves(Map<Integer, Judged> now, Map<Integer, Judged> then, BiPredicate<Judged, Judged> which) {
        return now.entrySet().stream().filter(school -> which.test(then.get(school.getKey()), school.getValue()))
                .map(school -> move(then.get(school.getKey()), school.getValue())).toList();
    }

    private static boolean below(Judged school) {
        return school != null && school.outcome() == Outcome.BELOW;
    }

    private static FloorMove move(Judged then, Judged now) {
        return new FloorMove(now.urn(), now.name(), then == null ? null : then.outcome(), now.outcome(), now.reason(),
                then == null || then.urn() == now.urn() ? null : Integer.valueOf(then.urn()));
    }
}
