package org.goodschool.performance.dashboard.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodschool.performance.classification.domain.Inspected;
import org.goodschool.performance.result.domain.KeyStage;

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

    /** The measures that the latest results of their key stage still have: nobody is asked about one that ended years ago. */
    Stream<MeasureLine> lasting() {
        return results.stream().filter(line -> line.endsIn(latestYear(line.keyStage())));
    }

    /** The groups of pupils in the latest results of their key stage. */
    Stream<GroupFigure> latestGroups() {
        return groups.stream().filter(group -> group.academicYear() == latestYear(group.keyStage()));
    }

    /** A year's results are judged, or not, even where they have none of the measures; 0 where there are no results. */
    private int latestYear(KeyStage stage) {
        return IntStream.concat(
                floor.stream().filter(year -> year.keyStage() == stage).mapToInt(FloorYear::academicYear),
                results.stream().filter(line -> line.keyStage() == stage)
                        .flatMap(line -> line.years().stream()).mapToInt(YearFigure::academicYear)).max().orElse(0);
    }
}
