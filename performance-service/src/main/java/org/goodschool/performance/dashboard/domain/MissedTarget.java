package org.goodschool.performance.dashboard.domain;

import java.math.BigDecimal;

/** A target that the results did not reach. */
public record MissedTarget(int academicYear, String label, BigDecimal target, BigDecimal result) {
}
