package org.goodschool.performance.classification.domain;

import java.math.BigDecimal;

/**
 * One part of the floor standard of a year, as it was judged.
 *
 * @param measure    the code of the published measure
 * @param missing    why there is no value
 * @param threshold  the line that the rule set draws, or
 * @param comparator the national figure that it compares with
 * @param below      null: unknown
 */
public record FloorPart(String measure, BigDecimal value, String missing, BigDecimal threshold, BigDecimal comparator,
                        Boolean below) {
}
