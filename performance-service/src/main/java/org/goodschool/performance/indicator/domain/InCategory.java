package org.goodschool.performance.indicator.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many open schools are in a category of concern.
 *
 * @param inspected  schools of which an inspection tells whether they are in one
 * @param byCategory of those that are, by category
 * @param percent    of the inspected ones; null where none is
 * @param notKnown   open schools without such an inspection
 */
public record InCategory(long inspected, long inCategory, BigDecimal percent, Map<String, Long> byCategory,
                         Map<String, Long> notKnown, long describedLater) {

    public static final String NOT_INSPECTED = "no-inspection";

    public static InCategory of(Collection<Tally> tallies) {
        long inspected = 0;
        long inCategory = 0;
        long describedLater = 0;
        Map<String, Long> byCategory = new TreeMap<>();
        Map<String, Long> notKnown = new TreeMap<>();
        for (Tally tally : tallies) {
            describedLater += tally.describedLater();
            if (!tally.inspected()) {
                notKnown.merge(NOT_INSPECTED, tally.schools(), Long::sum);
                continue;
            }
            inspected += tally.schools();
            if (tally.category() != null) {
                inCategory += tally.schools();
                byCategory.merge(tally.category(), tally.schools(), Long::sum);
            }
        }
        return new InCategory(inspected, inCategory, Percent.of(inCategory, inspected), byCategory, notKnown, describedLater);
    }
}
