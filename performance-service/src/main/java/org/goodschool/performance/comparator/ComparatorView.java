package org.goodschool.performance.comparator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Release;

/**
 * A national comparator as it is shown.
 *
 * @param recordedAt null for one that is shipped with the rule sets
 * @param inForce    whether schools are compared with this one: a person's entry stands before a published figure, and both
 *                   before a computed one
 */
public record ComparatorView(Measure measure, String label, ComparatorKind kind, BigDecimal value, Basis basis,
                             @Schema(description = "How many schools a computed figure rests on: all judged ones of its file") Integer schools,
                             @Schema(description = "The publication, or the file that it was computed from") String source,
                             LocalDate publishedOn,
                             @Schema(description = "How final the file was that a computed figure rests on, where it says so") Release release,
                             Instant recordedAt, String recordedBy, boolean inForce) {

    /**
     * @param shipped the year's figures that come with the rule sets
     * @param rows    what was entered and computed for the same year
     */
    static List<ComparatorView> of(Comparators shipped, List<ComparatorRow> rows) {
        Map<NationalComparator, ComparatorRow> recorded = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.withdrawn).forEach(row -> recorded.put(row.comparator(), row));
        Comparators known = shipped.with(recorded.keySet());
        var inForce = known.inForce();
        return known.known().stream()
                .sorted(Comparator.comparing(NationalComparator::measure).thenComparing(NationalComparator::basis))
                .map(comparator -> of(comparator, recorded.get(comparator), comparator.equals(inForce.get(comparator.measure()))))
                .toList();
    }

    private static ComparatorView of(NationalComparator c, ComparatorRow row, boolean inForce) {
        return new ComparatorView(c.measure(), c.measure().label(), c.kind(), c.value(), c.basis(), c.schools(), c.source(),
                c.publishedOn(), c.release(), row == null ? null : row.recordedAt, row == null ? null : row.recordedBy, inForce);
    }
}
