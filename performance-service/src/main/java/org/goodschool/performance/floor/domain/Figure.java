package org.goodschool.performance.floor.domain;

import java.math.BigDecimal;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Missing;

/**
 * One part of the rule, with what it was decided on.
 *
 * @param missing why there is no value
 * @param below   null: unknown, since the value or the comparator is
 */
public record Figure(Measure measure, BigDecimal value, Missing missing, BigDecimal threshold, BigDecimal comparator,
                     Basis comparatorBasis, Boolean below) {
}
