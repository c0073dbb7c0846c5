package org.goodschool.performance.targetsetting.domain;

import java.math.BigDecimal;

/** Whether a target was reached. A result that is missing is neither met nor missed. */
public enum Achievement {
    MET, NOT_MET, UNKNOWN;

    /** To reach it exactly is to meet it. */
    static Achievement of(BigDecimal target, BigDecimal result, boolean higherIsBetter) {
        if (result == null) {
            return UNKNOWN;
        }
        int difference = result.compareTo(target);
        return (higherIsBetter ? difference >= 0 : difference <= 0) ? MET : NOT_MET;
    }
}
