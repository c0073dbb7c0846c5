package org.goodschool.performance.dashboard.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What the questions are drawn from.
 *
 * @param floor       in order of the years
 * @param missed      of the latest year with outcomes; none where the reader may not see targets
 * @param inspections the latest first
 */
public record Known(LocalDate today, boolean open, List<FloorYear> floor, List<MeasureLine> results, List<GroupFigure> groups,
                    List<MissedTarget> missed, List<Inspected> inspections) {

    public Known {
        floor = List.copyOf(floor);
        results = List.copyOf(results);
        groups = List.copyOf(groups);
        missed = List.copyOf(missed);
        inspections = List.copyOf(inspections);
    }
}
