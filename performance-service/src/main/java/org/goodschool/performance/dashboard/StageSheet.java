package org.goodschool.performance.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.performance.chart.Chart;
import org.goodschool.performance.chart.Frame;
import org.goodschool.performance.chart.Scale;
import org.goodschool.performance.dashboard.domain.FloorYear;
import org.goodschool.performance.dashboard.domain.MeasureLine;
import org.goodschool.performance.dashboard.domain.YearFigure;
import org.goodschool.performance.page.Words;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Unit;

/** The results of one key stage on the page: the last years alone, so that it prints on two sides. */
public record StageSheet(String keyStage, List<String> years, List<Chart> charts, List<Judged> judged, List<Block> blocks) {

    static final int MOST_YEARS = 5;

    /** Fewer are told by the table as well. */
    private static final int LEAST_POINTS = 2;

    /** @param below whether it stands below the floor's line, which is never told by colour alone */
    public record Cell(String text, boolean below) {
    }

    public record Row(String of, List<Cell> cells) {
    }

    public record Block(String measure, List<Row> rows) {
    }

    public record Judged(String text, boolean below) {
    }

    static List<StageSheet> of(List<MeasureLine> lines, List<FloorYear> floor) {
        return Stream.of(KeyStage.values()).map(stage -> of(stage, lines.stream().filter(line -> line.keyStage() == stage).toList(),
                        floor.stream().filter(year -> year.keyStage() == stage).toList()))
                .filter(sheet -> !sheet.years().isEmpty()).toList();
    }

    private static StageSheet of(KeyStage stage, List<MeasureLine> all, List<FloorYear> floor) {
        List<Integer> every = all.stream().flatMap(line -> line.years().stream()).map(YearFigure::academicYear).distinct().sorted().toList();
        List<Integer> years = every.subList(Math.max(0, every.size() - MOST_YEARS), every.size());
        List<MeasureLine> lines = all.stream().filter(line -> line.years().stream().anyMatch(year -> years.contains(year.academicYear()))).toList();
        return new StageSheet(stage.name().replace("KS", "Key stage "), years.stream().map(Words::year).toList(), charts(lines, years),
                years.stream().map(year -> judged(floor, year)).toList(),
                lines.stream().map(line -> block(line, years)).toList());
    }

    private static Judged judged(List<FloorYear> floor, int year) {
        return floor.stream().filter(each -> each.academicYear() == year).findFirst()
                .map(each -> switch (each.outcome()) {
                    case BELOW -> new Judged("below the floor", true);
                    case NOT_BELOW -> new Judged("not below", false);
                    case NOT_EVALUATED -> new Judged("not judged: " + Words.of(each.reason()).toLowerCase(Locale.ROOT), false);
                    case NOT_APPLICABLE -> new Judged(Words.of(each.reason()).toLowerCase(Locale.ROOT), false);
                }).orElse(new Judged("", false));
    }

    private static Block block(MeasureLine line, List<Integer> years) {
        Map<Integer, YearFigure> byYear = line.years().stream().collect(Collectors.toMap(YearFigure::academicYear, Function.identity()));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("School", years.stream().map(byYear::get).map(StageSheet::school).toList()));
        others(rows, "Floor", years, byYear, YearFigure::floor);
        others(rows, "Authority", years, byYear, YearFigure::authority);
        others(rows, "England", years, byYear, YearFigure::nation);
        return new Block(Words.sentence(line.label()), rows);
    }

    private static void others(List<Row> rows, String of, List<Integer> years, Map<Integer, YearFigure> byYear, Function<YearFigure, BigDecimal> figure) {
        List<Cell> cells = years.stream().map(byYear::get)
                .map(year -> new Cell(year == null ? "" : Words.of(figure.apply(year)), false)).toList();
        if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
            rows.add(new Row(of, cells));
        }
    }

    private static Cell school(YearFigure year) {
        if (year == null) {
            return new Cell("", false);
        }
        String text = year.value() != null ? Words.of(year.value()) : year.withheld() != null ? "withheld" : Words.of(year.missing()).toLowerCase(Locale.ROOT);
        return new Cell(text, year.value() != null && year.floor() != null && year.value().compareTo(year.floor()) < 0);
    }

    /** Of the measures that the latest year still has. */
    private static List<Chart> charts(List<MeasureLine> lines, List<Integer> years) {
        List<Chart> charts = new ArrayList<>();
        for (MeasureLine line : lines) {
            List<YearFigure> shown = line.years().stream().filter(year -> years.contains(year.academicYear())).toList();
            long points = shown.stream().filter(year -> year.value() != null).count();
            if (shown.getLast().academicYear() == years.getLast() && points >= LEAST_POINTS) {
                charts.add(chart(line, shown));
            }
        }
        return charts;
    }

    private static Chart chart(MeasureLine line, List<YearFigure> years) {
        List<Chart.Series> series = Stream.of(series("School", years, YearFigure::value), series("Floor", years, YearFigure::floor),
                        series("Authority", years, YearFigure::authority), series("England", years, YearFigure::nation))
                .filter(each -> each.points().stream().anyMatch(point -> point.value() != null)).toList();
        Scale scale = line.unit() == Unit.PERCENT ? Scale.PERCENT : Scale.around(series.stream()
                .flatMap(each -> each.points().stream()).map(Chart.Point::value).filter(Objects::nonNull).toList());
        return Chart.of("chart-" + line.measure().toLowerCase(Locale.ROOT).replace('_', '-'), Words.sentence(line.label()), Frame.SMALL, scale, series);
    }

    private static Chart.Series series(String name, List<YearFigure> years, Function<YearFigure, BigDecimal> figure) {
        return new Chart.Series(name, years.stream()
                .map(year -> new Chart.Point(Words.year(year.academicYear()), figure.apply(year))).toList());
    }
}
