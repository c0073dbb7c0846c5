package org.goodschool.performance.targetsetting.domain;

import java.math.BigDecimal;
import org.goodschool.performance.result.domain.Reading;

/**
 * What came out.
 *
 * @param missing why there is no figure, as published
 * @param pupils  null: nobody says. Of a result that a person enters they are those of the target
 */
public record Result(TargetMeasure measure, BigDecimal figure, String missing, Integer pupils) {

    public Result {
        figure = figure == null ? null : Reading.plain(figure);
    }
}
