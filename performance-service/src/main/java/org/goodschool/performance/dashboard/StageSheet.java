package org.goodschool.performance.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/**
 * The results of one key stage on the page: the last years alone, and the measures that the latest still has, so
 * that it prints on two sides.
 */
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

    static List<StageSheet> of(int urn, List<MeasureLine> lines, List<FloorYear> floor) {
        return Stream.of(KeyStage.values()).map(stage -> of(urn, stage, lines.stream().filter(line -> line.keyStage() == stage).toList(),
                        floor.stream().filter(year -> year.keyStage() == stage).toList()))
                .filter(sheet -> !sheet.years().isEmpty()).toList();
    }

    private static StageSheet of(int urn, KeyStage stage, List<MeasureLine> all, List<FloorYear> floor) {
        List<Integer> every = all.stream().flatMap(line -> line.years().stream()).map(YearFigure::academicYear).distinct().sorted().toList();
        List<Integer> years = every.subList(Math.max(0, every.size() - MOST_YEARS), every.size());
        List<MeasureLine> lines = all.stream().filter(line -> line.years().getLast().academicYear() == years.getLast()).toList();
        return new StageSheet(stage.title(), years.stream().map(year -> Words.year(year) + number(urn, all, year)).toList(), charts(lines, years),
                years.stream().map(year -> judged(floor, year)).toList(),
                lines.stream().map(line -> block(line, years)).toList());
    }

    private static String number(int urn, List<MeasureLine> lines, int year) {
        return lines.stream().flatMap(line -> line.years().stream()).filter(each -> each.academicYear() == year).findFirst()
                .map(each -> Numbers.named(urn, each.urn())).orElse("");
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
        nations(shown(line, years)).forEach(nation -> others(rows, nation.inTable(), years, byYear, nation::figure));
        return new Block(Words.sentence(line.label()), rows);
    }

    private static List<YearFigure> shown(MeasureLine line, List<Integer> years) {
        return line.years().stream().filter(year -> years.contains(year.academicYear())).toList();
    }

    /** Each kind of national figure that these years have, told apart. */
    private static List<NationsFigure> nations(List<YearFigure> years) {
        return years.stream().filter(year -> year.nation() != null).map(NationsFigure::of).distinct().toList();
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

    private static List<Chart> charts(List<MeasureLine> lines, List<Integer> years) {
        List<Chart> charts = new ArrayList<>();
        for (MeasureLine line : lines) {
            List<YearFigure> shown = shown(line, years);
            long points = shown.stream().filter(year -> year.value() != null).count();
            if (points >= LEAST_POINTS) {
                charts.add(chart(line, shown));
            }
        }
        return charts;
    }

    private static Chart chart(MeasureLine line, List<YearFigure> years) {
        List<Chart.Series> series = Stream.concat(
                        Stream.of(series("School", years, YearFigure::value), series("Floor", years, YearFigure::floor),
                                series("Authority", years, YearFigure::authority)),
                        nations(years).stream().map(nation -> series(nation.inChart(), years, nation::figure)))
                .filter(each -> each.points().stream().anyMatch(point -> point.value() != null)).toList();
        Scale scale = line.unit() == Unit.PERCENT ? Scale.PERCENT : Scale.around(series.stream()
                .flatMap(each -> each.points().stream()).map(Chart.Point::value).filter(Objects::nonNull).toList());
        return Chart.of("chart-" + line.measure().toLowerCase(Locale.ROOT).replace('_', '-'), Words.sentence(line.label()), Frame.SMALL, scale, series);
    }

    /** Every year from the first to the last: a year without results is a gap in the line. */
    private static Chart.Series series(String name, List<YearFigure> years, Function<YearFigure, BigDecimal> figure) {
        Map<Integer, YearFigure> byYear = years.stream().collect(Collectors.toMap(YearFigure::academicYear, Function.identity()));
        return new Chart.Series(name, IntStream.rangeClosed(years.getFirst().academicYear(), years.getLast().academicYear())
                .mapToObj(year -> new Chart.Point(Words.year(year), byYear.containsKey(year) ? figure.apply(byYear.get(year)) : null)).toList());
    }
}
