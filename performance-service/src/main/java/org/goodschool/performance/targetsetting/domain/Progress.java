package org.goodschool.performance.targetsetting.domain;

import java.math.BigDecimal;
import org.goodschool.performance.result.domain.Reading;

/** Where the school stands on the way to a target. */
public record Progress(String measure, BigDecimal figure, Integer pupils) {

    public Progress {
        figure = figure == null ? null : Reading.plain(figure);
    }

    Progress onTopic() {
        return FewPupils.are(pupils) ? new Progress(measure, null, null) : this;
    }

    Progress of(Integer pupilsOfTarget) {
        return new Progress(measure, figure, pupilsOfTarget);
    }
}
