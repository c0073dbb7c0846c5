package org.goodschool.performance.targetsetting.domain;

import java.math.BigDecimal;
import org.goodschool.performance.result.domain.Reading;

/**
 * A figure to be reached.
 *
 * @param pupils how many pupils it is about; with fewer than 11, a topic has neither this nor the figure
 */
public record Target(String measure, BigDecimal figure, Integer pupils) {

    public Target {
        figure = figure == null ? null : Reading.plain(figure);
    }

    Target onTopic() {
        return FewPupils.are(pupils) ? new Target(measure, null, null) : this;
    }
}
