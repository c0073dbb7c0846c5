package org.goodschool.performance.dashboard.domain;

import java.math.BigDecimal;

/**
 * A measure in one year, with what it stands beside.
 *
 * @param value     null where none was published, or it may not be shown
 * @param missing   why none was published
 * @param withheld  why it may not be shown
 * @param floor     the floor standard's line for this measure: its threshold, or the national figure that it compares with
 * @param authority the average over the authority's pupils
 * @param nation    the nation's figure
 */
public record YearFigure(int academicYear, BigDecimal value, String missing, String withheld, BigDecimal floor,
                         BigDecimal authority, BigDecimal nation, Provenance source) {

    /** Equal is not below (F-01). */
    boolean isBelow(BigDecimal line) {
        return value != null && line != null && value.compareTo(line) < 0;
    }
}
