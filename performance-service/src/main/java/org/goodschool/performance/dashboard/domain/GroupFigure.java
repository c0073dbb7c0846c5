package org.goodschool.performance.dashboard.domain;

import java.math.BigDecimal;
import org.goodschool.performance.result.domain.KeyStage;

/**
 * A headline measure of a group of pupils, in the latest year that says anything of groups.
 *
 * @param urn     under which it was published
 * @param missing why there is no figure, as the file says
 */
public record GroupFigure(int urn, KeyStage keyStage, int academicYear, String measure, String label, String group, BigDecimal value,
                          String missing, String withheld, BigDecimal authority, BigDecimal nation, Provenance source) {

    public static final String DISADVANTAGED = "DISADVANTAGED";
    public static final String OTHERS = "NOT_DISADVANTAGED";

    boolean canBeCompared() {
        return value != null && nation != null;
    }
}
