package org.goodschool.performance.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.performance.classification.domain.Inspected;
import org.goodschool.performance.dashboard.domain.GroupFigure;
import org.goodschool.performance.dashboard.domain.Provenance;
import org.goodschool.performance.dashboard.domain.YearFigure;
import org.goodschool.performance.page.Words;
import org.goodschool.performance.targetsetting.TargetSetView;

/** A dashboard as the page shows it, in words. */
public record DashboardSheet(Dashboard of, String day, String open, List<Asked> questions, List<StageSheet> stages,
                             List<GroupSheet> groups, List<Inspection> inspections, TargetSheet targets,
                             String decidedOn, String cycle, List<String> expected, List<String> sources, List<String> notCounted) {

    private static final int MOST_INSPECTIONS = 5;

    /** Eight areas of a report card take three lines. */
    private static final int MOST_JUDGED = 2;

    /** @param judged what it judged beside the overall grade; empty where it says nothing of that, and of older ones */
    public record Inspection(String day, String kind, String framework, String grade, String category, String judged) {
    }

    public record TargetSheet(String title, List<TargetRow> rows) {
    }

    public record TargetRow(String measure, String target, String estimate, String progress, String result, String outcome) {
    }

    static DashboardSheet of(Dashboard dashboard) {
        return new DashboardSheet(dashboard, Words.of(dashboard.day()),
                dashboard.open() == null ? "not in the register" : dashboard.open() ? "open" : "closed",
                dashboard.questions().stream().map(question -> Asked.of(question, dashboard.urn())).toList(),
                StageSheet.of(dashboard.urn(), dashboard.results(), dashboard.floor()), GroupSheet.of(dashboard.urn(), dashboard.groups()),
                inspections(dashboard.inspections(), dashboard.urn()),
                dashboard.targets().withheld() || dashboard.targets().sets().isEmpty() ? null : targets(dashboard.targets().sets().getFirst()),
                decidedOn(dashboard), cycle(dashboard), expected(dashboard), sources(dashboard),
                dashboard.notCounted().stream().map(other -> other.urn() + " (" + Words.of(other.reason()).toLowerCase(Locale.ROOT) + ")").toList());
    }

    private static String decidedOn(Dashboard dashboard) {
        return dashboard.classification().decision() == null ? "" : Words.of(dashboard.classification().decision().decidedOn());
    }

    private static String cycle(Dashboard dashboard) {
        return dashboard.classification().decision() == null ? "" : Words.year(dashboard.classification().decision().cycle());
    }

    private static List<String> expected(Dashboard dashboard) {
        return dashboard.classification().explanation() == null ? List.of() : dashboard.classification().explanation().expected().stream()
                .map(expected -> expected.what() + ", by " + Words.of(expected.by())).toList();
    }

    private static List<Inspection> inspections(List<Inspected> all, int urn) {
        List<Inspected> inFull = all.stream().filter(inspected -> !judged(inspected).isEmpty()).limit(MOST_JUDGED).toList();
        return all.stream().limit(MOST_INSPECTIONS)
                .map(inspected -> inspection(inspected, urn, inFull.contains(inspected) ? judged(inspected) : "")).toList();
    }

    private static Inspection inspection(Inspected inspected, int urn, String judged) {
        return new Inspection(Words.of(inspected.startedOn()) + Numbers.named(urn, inspected.urn()), kind(inspected.kind()), Words.of(inspected.framework()),
                inspected.grade() == null ? "no overall grade" : Words.of(inspected.grade()), Words.of(inspected.category()), judged);
    }

    private static String kind(String kind) {
        return kind == null ? "not told" : Words.of(kind) + (kind.equals("MONITORING") ? " visit" : " inspection");
    }

    private static String judged(Inspected inspected) {
        return Stream.concat(inspected.judgements().entrySet().stream()
                                .map(judgement -> Words.ofName(judgement.getKey()) + ": " + Words.of(judgement.getValue()).toLowerCase(Locale.ROOT)),
                        Stream.ofNullable(inspected.safeguarding()).map(standard -> "Safeguarding: " + Words.of(standard).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; "));
    }

    private static TargetSheet targets(TargetSetView set) {
        return new TargetSheet(Words.year(set.academicYear()) + ", " + Words.of(set.stage().name()).toLowerCase(Locale.ROOT),
                set.lines().stream().map(line -> new TargetRow(line.label(), Words.of(line.figure()), Words.of(line.estimate()),
                        Words.of(line.progress()), Words.of(line.result()),
                        line.achievement() == null ? "" : Words.of(line.achievement().name()))).toList());
    }

    private static List<String> sources(Dashboard dashboard) {
        return Stream.concat(dashboard.results().stream().flatMap(line -> line.years().stream()).map(YearFigure::source),
                        dashboard.groups().stream().map(GroupFigure::source))
                .filter(Objects::nonNull).map(DashboardSheet::source).distinct().sorted().toList();
    }

    private static String source(Provenance source) {
        return source.file() + (source.release() == null ? "" : ", " + Words.of(source.release()).toLowerCase(Locale.ROOT))
                + (source.publishedOn() == null ? "" : ", published " + Words.of(source.publishedOn()))
                + ", loaded " + Words.of(CouncilTime.day(source.recordedAt()));
    }
}
