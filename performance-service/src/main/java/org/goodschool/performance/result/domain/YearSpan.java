package org.goodschool.performance.result.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of academic years.
 *
 * @param to null: until further notice
 */
public record YearSpan(int from, Integer to) {

    public boolean covers(int academicYear) {
        return from <= academicYear && (to == null || academicYear <= to);
    }

    /** Runs that follow one another are one: "2008 to 2019, 2022 and later". */
    public static String text(Collection<YearSpan> spans) {
        List<YearSpan> joined = new ArrayList<>();
        for (YearSpan span : spans.stream().sorted(Comparator.comparing(YearSpan::from)).toList()) {
            if (!joined.isEmpty() && joined.getLast().endsBefore(span)) {
                joined.add(new YearSpan(joined.removeLast().from(), span.to()));
            } else {
                joined.add(span);
            }
        }
        return joined.stream().map(YearSpan::toString).collect(Collectors.joining(", "));
    }

    private boolean endsBefore(YearSpan next) {
        return to != null && next.from() == to + 1;
    }

    @Override
    public String toString() {
        if (to == null) {
            return from + " and later";
        }
        return to == from ? String.valueOf(from) : from + " to " + to;
    }
}
