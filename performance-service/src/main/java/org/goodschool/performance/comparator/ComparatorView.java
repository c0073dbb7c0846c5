package org.goodschool.performance.comparator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.Measure;

/**
 * A national comparator as it is shown.
 *
 * @param inForce whether schools are compared with this one: a person's entry stands before a published figure, and both
 *                before a computed one
 */
public record ComparatorView(Measure measure, String label, ComparatorKind kind, BigDecimal value, Basis basis,
                             Integer schools, String source, boolean inForce) {

    public static List<ComparatorView> of(Comparators known) {
        var inForce = known.inForce();
        return known.known().stream()
                .sorted(Comparator.comparing(NationalComparator::measure).thenComparing(NationalComparator::basis))
                .map(comparator -> of(comparator, comparator.equals(inForce.get(comparator.measure())))).toList();
    }

    public static List<ComparatorView> inForce(Comparators known) {
        return of(known).stream().filter(ComparatorView::inForce).toList();
    }

    private static ComparatorView of(NationalComparator c, boolean inForce) {
        return new ComparatorView(c.measure(), c.measure().label(), c.kind(), c.value(), c.basis(), c.schools(),
                c.source(), inForce);
    }
}
