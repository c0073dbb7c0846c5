package org.goodschool.performance.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.comparison.SchoolResults;
import org.goodschool.performance.comparison.SchoolResults.Beside;
import org.goodschool.performance.dashboard.domain.GroupFigure;
import org.goodschool.performance.dashboard.domain.MeasureLine;
import org.goodschool.performance.dashboard.domain.Provenance;
import org.goodschool.performance.dashboard.domain.YearFigure;
import org.goodschool.performance.floor.FloorEvaluationRow;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.Condition;
import org.goodschool.performance.floor.domain.Figure;
import org.goodschool.performance.floor.domain.RuleSet;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.FigureView;
import org.goodschool.performance.result.domain.FigureCode;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Missing;

/** Takes what a dashboard shows of a school's results: the measures that a floor standard has ever looked at. */
final class HeadlineFigures {

    /** The end of an interval, and no measure by itself. */
    private static final Measure LIMIT = Measure.KS4_PROGRESS_8_UPPER_LIMIT;

    private static final List<Measure> MEASURES = Arrays.stream(Measure.values()).filter(measure -> measure != LIMIT).toList();

    private final SchoolResults results;
    private final List<FloorEvaluationRow> judged;
    private final Standards standards;

    HeadlineFigures(SchoolResults results, List<FloorEvaluationRow> judged, Standards standards) {
        this.results = results;
        this.judged = judged;
        this.standards = standards;
    }

    /** Whether a figure is of a headline measure, by the text of its code. */
    static boolean isOne(String code) {
        String measure = FigureCode.of(code).measure();
        return MEASURES.stream().anyMatch(each -> each.name().equals(measure));
    }

    /** @param judged of each year that which counts: its figures are shown */
    static SchoolResults ofEachYear(SchoolResults all, Numbers numbers, List<FloorEvaluationRow> judged) {
        return new SchoolResults(all.urn(), all.lineage(), all.labels(), numbers.ofEachYear(all.items(),
                year -> new Numbers.Slot(year.urn(), year.keyStage(), year.academicYear()), Numbers.Slot.judged(judged)::contains));
    }

    List<MeasureLine> lines() {
        List<MeasureLine> lines = new ArrayList<>();
        for (Measure measure : MEASURES) {
            List<YearFigure> years = results.items().stream().filter(year -> year.figures().containsKey(measure.name()))
                    .sorted(Comparator.comparingInt(SchoolResults.OfYear::academicYear)).map(year -> figure(year, measure)).toList();
            if (!years.isEmpty()) {
                lines.add(new MeasureLine(measure.keyStage(), measure.name(), measure.label(), measure.unit(), years));
            }
        }
        return lines;
    }

    /** Of each key stage, the latest year that says anything of a group. */
    List<GroupFigure> groups() {
        return Stream.of(KeyStage.values()).flatMap(stage -> results.items().stream()
                .filter(year -> year.keyStage() == stage).sorted(Comparator.comparingInt(SchoolResults.OfYear::academicYear).reversed())
                .map(this::groups).filter(groups -> !groups.isEmpty()).findFirst().stream().flatMap(List::stream)).toList();
    }

    private List<GroupFigure> groups(SchoolResults.OfYear year) {
        return MEASURES.stream().map(measure -> groups(year, measure))
                .filter(groups -> groups.stream().anyMatch(HeadlineFigures::isTold)).flatMap(List::stream).toList();
    }

    private List<GroupFigure> groups(SchoolResults.OfYear year, Measure measure) {
        return year.figures().entrySet().stream().flatMap(entry -> {
            FigureCode code = FigureCode.of(entry.getKey());
            FigureView figure = entry.getValue();
            if (code.group() == null || !code.measure().equals(measure.name())) {
                return Stream.empty();
            }
            Beside beside = year.comparators().get(entry.getKey());
            return Stream.of(new GroupFigure(year.urn(), year.keyStage(), year.academicYear(), code.measure(),
                    results.labels().get(entry.getKey()), code.group(), figure.value(), missing(figure), figure.withheld(),
                    authority(beside), nation(beside), source(year, figure)));
        }).toList();
    }

    /** A file can have a column that it never fills: its empty cells alone say nothing of groups. */
    private static boolean isTold(GroupFigure figure) {
        return !Missing.BLANK.slug().equals(figure.missing());
    }

    private YearFigure figure(SchoolResults.OfYear year, Measure measure) {
        FigureView figure = year.figures().get(measure.name());
        Beside beside = year.comparators().get(measure.name());
        SchoolResults.Comparator known = beside == null || beside.nation() == null || beside.nation().value() == null ? null : beside.nation();
        return new YearFigure(year.urn(), year.academicYear(), figure.value(), missing(figure), figure.withheld(),
                floor(new KeyStageYear(year.keyStage(), year.academicYear()), measure), authority(beside), nation(beside),
                known == null ? null : known.kind(), known == null ? null : known.basis(), source(year, figure));
    }

    /** What the school was held against; where it was not judged, the rule's own threshold. */
    private BigDecimal floor(KeyStageYear year, Measure measure) {
        return judged.stream().filter(row -> row.keyStage == year.keyStage() && row.academicYear == year.academicYear())
                .flatMap(row -> Stream.of(Json.read(row.figures, Figure[].class)))
                .filter(figure -> figure.measure() == measure)
                .map(figure -> figure.threshold() != null ? figure.threshold() : figure.comparator())
                .filter(Objects::nonNull).findFirst().orElseGet(() -> threshold(standards.rules(year), measure));
    }

    private static BigDecimal threshold(RuleSet rules, Measure measure) {
        return !rules.isStandard() ? null : rules.below().leaves().stream()
                .filter(leaf -> leaf instanceof Condition.BelowThreshold(Measure of, BigDecimal _) && of == measure)
                .map(leaf -> ((Condition.BelowThreshold) leaf).threshold()).findFirst().orElse(null);
    }

    private static String missing(FigureView figure) {
        return figure.missing() == null ? null : figure.missing().slug();
    }

    private static BigDecimal authority(Beside beside) {
        return beside == null || beside.authority() == null ? null : beside.authority().value();
    }

    private static BigDecimal nation(Beside beside) {
        return beside == null || beside.nation() == null ? null : beside.nation().value();
    }

    private static Provenance source(SchoolResults.OfYear year, FigureView figure) {
        FigureBook.Origin origin = year.sources().get(figure.source());
        return new Provenance(origin.file(), origin.row(), origin.release() == null ? null : origin.release().name(),
                origin.publishedOn(), origin.recordedAt());
    }
}
