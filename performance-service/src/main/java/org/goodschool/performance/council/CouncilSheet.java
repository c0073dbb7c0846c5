package org.goodschool.performance.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodschool.performance.chart.Chart;
import org.goodschool.performance.chart.Frame;
import org.goodschool.performance.chart.Scale;
import org.goodschool.performance.council.domain.Levels;
import org.goodschool.performance.council.domain.Moves;
import org.goodschool.performance.council.domain.Moves.Conversion;
import org.goodschool.performance.council.domain.Moves.JudgedWithoutGrade;
import org.goodschool.performance.council.domain.SchoolMove;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.indicator.Indicators.BelowFloorItem;
import org.goodschool.performance.page.Words;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.targetsetting.domain.TargetStage;

/** The council's dashboard as the page shows it, in words. */
public record CouncilSheet(CouncilDashboard of, String day, String since, String cycle, List<Chart> charts, List<LevelRow> levels,
                           List<FloorRow> floor, List<MoveList> moves, List<LinkedLine> floorChanges,
                           List<LinkedLine> targets, List<LinkedLine> decisions, List<CategoryList> categories) {

    /**
     * @param good of how many, and how many percent
     * @param olderGrade how many of these a later inspection judged without an overall grade
     */
    public record LevelRow(String day, String good, String goodPercent, String pupilsPercent, long olderGrade, String inCategory) {
    }

    public record FloorRow(String keyStage, String year, long judged, long below, String percent) {
    }

    /** A school with what is said of it; its name leads to its dashboard. */
    public record LinkedLine(int urn, String name, String text) {
    }

    public record CategoryList(String scheme, String code, String meaning, List<LinkedLine> schools) {
    }

    public record MoveList(String title, List<LinkedLine> lines) {
    }

    static CouncilSheet of(CouncilDashboard dashboard) {
        var changes = dashboard.changes();
        return new CouncilSheet(dashboard, Words.of(dashboard.day()), Words.of(dashboard.since()),
                dashboard.classification().cycle() == null ? "" : Words.year(dashboard.classification().cycle()), charts(dashboard),
                dashboard.levels().stream().map(CouncilSheet::level).toList(), dashboard.belowFloor().stream().map(CouncilSheet::floor).toList(),
                moves(changes.moves()), changes.floor().stream().map(CouncilSheet::floorChange).toList(),
                changes.targets() == null ? List.of() : changes.targets().stream().map(CouncilSheet::target).toList(),
                changes.classifications() == null ? List.of() : changes.classifications().stream().map(CouncilSheet::decision).toList(),
                dashboard.classification().withheld() ? List.of() : dashboard.classification().categories().stream()
                        .map(category -> category(category, dashboard.classification().cycle())).toList());
    }

    /** A decision of an earlier cycle says of which. */
    private static CategoryList category(CouncilDashboard.Category category, int cycle) {
        return new CategoryList(category.scheme(), category.code(), category.meaning(), category.schools().stream()
                .map(school -> new LinkedLine(school.urn(), name(school.urn(), school.name()),
                        school.cycle() == cycle ? "" : Words.year(school.cycle()))).toList());
    }

    static LevelRow level(Levels levels) {
        return new LevelRow(Words.of(levels.day()), levels.schools().goodOrBetter() + " of " + levels.schools().judged(),
                Words.of(levels.schools().percent()), Words.of(levels.pupils().percent()), levels.schools().olderGrade(),
                levels.inCategory().inCategory() + " of " + levels.inCategory().inspected());
    }

    static List<MoveList> moves(Moves moves) {
        return Stream.of(list("Up a grade or more", moves.up()), list("Down a grade or more", moves.down()),
                        list("Graded for the first time, or under another framework", moves.otherwise()),
                        new MoveList("Judged by an inspection that gives no overall grade",
                                moves.judgedWithoutGrade().stream().map(CouncilSheet::judged).toList()),
                        list("Into a category of concern", moves.intoCategory()), list("Out of a category of concern", moves.outOfCategory()),
                        list("Opened, or not known before", moves.opened()),
                        list("Counted here now: of another area before, or of a kind that is not counted", moves.joined()),
                        list("Closed", moves.closed()),
                        list("No longer counted here: in another area, or of a kind that is not counted", moves.left()),
                        new MoveList("Converted: the same school under a new number", moves.converted().stream().map(CouncilSheet::converted).toList()))
                .filter(list -> !list.lines().isEmpty()).toList();
    }

    private static MoveList list(String title, List<SchoolMove> moves) {
        return new MoveList(title, moves.stream().map(move -> new LinkedLine(move.urn(), name(move.urn(), move.name()), text(move))).toList());
    }

    private static String text(SchoolMove move) {
        if (move.from() == null && move.to() == null) {
            return "";
        }
        return Words.of(move.from() == null ? "none" : move.from()).toLowerCase(Locale.ROOT) + " → "
                + Words.of(move.to() == null ? "none" : move.to()).toLowerCase(Locale.ROOT);
    }

    private static LinkedLine judged(JudgedWithoutGrade judged) {
        return new LinkedLine(judged.urn(), name(judged.urn(), judged.name()),
                (judged.framework() == null ? "" : Words.of(judged.framework()).toLowerCase(Locale.ROOT) + ", ") + "began " + Words.of(judged.startedOn()));
    }

    private static LinkedLine converted(Conversion converted) {
        return new LinkedLine(converted.urn(), name(converted.urn(), converted.name()), "was "
                + (converted.predecessorName() == null ? "" : converted.predecessorName() + ", ") + "URN " + converted.predecessorUrn());
    }

    private static LinkedLine floorChange(Judged judged) {
        return new LinkedLine(judged.urn(), name(judged.urn(), judged.name()), judged.keyStage() + " " + Words.year(judged.academicYear()) + ": "
                + (judged.before() == null ? "" : Words.of(judged.before().name()).toLowerCase(Locale.ROOT) + " → ")
                + Words.of(judged.outcome().name()).toLowerCase(Locale.ROOT));
    }

    private static LinkedLine target(CouncilDashboard.TargetStep step) {
        String said = step.stage() == TargetStage.NONE ? "withdrawn" : step.targets() + " targets, " + Words.of(step.stage().name()).toLowerCase(Locale.ROOT)
                + (step.met() + step.notMet() == 0 ? "" : ", " + step.met() + " met, " + step.notMet() + " not met");
        return new LinkedLine(step.urn(), name(step.urn(), step.name()), Words.year(step.academicYear()) + ": " + said);
    }

    private static LinkedLine decision(CouncilDashboard.Decision decision) {
        return new LinkedLine(decision.urn(), name(decision.urn(), decision.name()), Words.year(decision.cycle()) + ": "
                + (decision.category() == null ? "withdrawn" : "category " + decision.category() + ", decided on " + Words.of(decision.decidedOn())));
    }

    private static String name(int urn, String name) {
        return name == null ? "URN " + urn : name;
    }

    private static FloorRow floor(BelowFloorItem item) {
        return new FloorRow(item.keyStage().title(), Words.year(item.academicYear()), item.judged(), item.below(), Words.of(item.percent()));
    }

    private static List<Chart> charts(CouncilDashboard dashboard) {
        return List.of(
                chart("chart-good", "% of schools, and of pupils in them, good or better", List.of(
                        series("Schools", dashboard.levels(), levels -> levels.schools().percent()),
                        series("Pupils", dashboard.levels(), levels -> levels.pupils().percent()))),
                chart("chart-category", "% of inspected schools in a category of concern", List.of(
                        series("Schools", dashboard.levels(), levels -> levels.inCategory().percent()))),
                chart("chart-floor", "% of judged schools below the floor", Stream.of(KeyStage.values())
                        .map(stage -> floorSeries(stage, dashboard.belowFloor())).filter(series -> series.points().stream().anyMatch(point -> point.value() != null)).toList()));
    }

    private static Chart chart(String id, String title, List<Chart.Series> series) {
        return Chart.of(id, title, Frame.SMALL, Scale.PERCENT, series);
    }

    private static Chart.Series series(String name, List<Levels> levels, Function<Levels, BigDecimal> percent) {
        return new Chart.Series(name, levels.stream().map(each -> new Chart.Point(month(each.day()), percent.apply(each))).toList());
    }

    private static String month(LocalDate day) {
        return day.getYear() + "-" + String.format(Locale.ROOT, "%02d", day.getMonthValue());
    }

    private static Chart.Series floorSeries(KeyStage stage, List<BelowFloorItem> items) {
        List<Integer> years = items.stream().map(BelowFloorItem::academicYear).distinct().sorted().toList();
        return new Chart.Series(stage.name(), years.stream().map(year -> new Chart.Point(Words.year(year), items.stream()
                .filter(item -> item.keyStage() == stage && item.academicYear() == year).map(BelowFloorItem::percent)
                .filter(Objects::nonNull).findFirst().orElse(null))).toList());
    }
}
