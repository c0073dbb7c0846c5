package org.goodschool.performance.targetsetting.domain;

import java.math.BigDecimal;
import org.goodschool.performance.result.domain.Reading;

/**
 * What such pupils usually reach: an adviser's guide to how challenging a target is (P-15).
 *
 * @param source code of where it comes from
 * @param pupils as with the target
 */
public record Estimate(String measure, BigDecimal figure, String source, Integer pupils) {

    public Estimate {
        figure = figure == null ? null : Reading.plain(figure);
    }

    Estimate onTopic() {
        return FewPupils.are(pupils) ? new Estimate(measure, null, source, null) : this;
    }

    Estimate of(Integer pupilsOfTarget) {
        return new Estimate(measure, figure, source, pupilsOfTarget);
    }
}
