package org.goodschool.performance.dashboard.domain;

import java.math.BigDecimal;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;

/**
 * A measure in one year, with what it stands beside.
 *
 * @param urn         under which it was published
 * @param value       null where none was published, or it may not be shown
 * @param missing     why none was published
 * @param withheld    why it may not be shown
 * @param floor       the floor standard's line for this measure: its threshold, or the national figure that it compares with
 * @param authority   the average over the authority's pupils
 * @param nation      the nation's figure
 * @param nationKind  whether that is an average over pupils or the median of schools; null where there is none
 * @param nationBasis who says so; null where there is none
 */
public record YearFigure(int urn, int academicYear, BigDecimal value, String missing, String withheld, BigDecimal floor,
                         BigDecimal authority, BigDecimal nation, ComparatorKind nationKind, Basis nationBasis,
                         Provenance source) {

    /** Null where the nation's figure is the median of its schools: an authority's average stands beside no such thing. */
    BigDecimal nationsAverage() {
        return nationKind == ComparatorKind.AVERAGE ? nation : null;
    }

    /** Equal is not below (F-01). */
    boolean isBelow(BigDecimal line) {
        return value != null && line != null && value.compareTo(line) < 0;
    }
}
