package org.goodschool.performance.council;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.performance.council.CouncilSheet.LevelRow;
import org.goodschool.performance.council.CouncilSheet.LinkedLine;
import org.goodschool.performance.council.CouncilSheet.MoveList;
import org.goodschool.performance.council.domain.FloorMoves;
import org.goodschool.performance.council.domain.FloorMoves.Count;
import org.goodschool.performance.council.domain.FloorMoves.FloorMove;
import org.goodschool.performance.page.Words;

/** The report to the improvement board as the page shows it, in words. */
public record BoardReportSheet(BoardReport of, String day, String yearBefore, List<LevelRow> levels, List<FloorRow> floor,
                               List<MoveList> moves, List<String> sources) {

    public record FloorRow(String keyStage, String year, long judged, long below, String percent, String rules) {
    }

    static BoardReportSheet of(BoardReport report) {
        return new BoardReportSheet(report, Words.of(report.asOf()), Words.of(report.yearBefore()),
                report.levels().stream().map(CouncilSheet::level).toList(),
                report.floor().stream().flatMap(moves -> Stream.of(row(moves, moves.before()), row(moves, moves.now()))).toList(),
                Stream.concat(CouncilSheet.moves(report.moves()).stream(), report.floor().stream().flatMap(BoardReportSheet::floor)).toList(),
                report.sources().stream().map(BoardReportSheet::source).distinct().toList());
    }

    private static FloorRow row(FloorMoves moves, Count count) {
        return new FloorRow(moves.keyStage().title(), Words.year(count.academicYear()), count.judged(), count.below(),
                Words.of(count.percent()), count.ruleSet() == null ? "" : count.ruleSet());
    }

    private static Stream<MoveList> floor(FloorMoves moves) {
        String stage = moves.keyStage().title() + ", " + Words.year(moves.now().academicYear()) + ": ";
        return Stream.of(list(stage + "newly below the floor", moves.newlyBelow()), list(stage + "still below the floor", moves.stillBelow()),
                list(stage + "no longer below the floor", moves.noLonger()),
                list(stage + "below the floor the year before, no results this year", moves.noResults())).filter(list -> !list.lines().isEmpty());
    }

    private static MoveList list(String title, List<FloorMove> moves) {
        return new MoveList(title, moves.stream().map(move -> new LinkedLine(move.urn(), move.name() == null ? "URN " + move.urn() : move.name(),
                Stream.of(move.reason() == null ? "" : "not judged: " + Words.of(move.reason()),
                        move.predecessorUrn() == null ? "" : "was URN " + move.predecessorUrn())
                        .filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")))).toList());
    }

    private static String source(BoardReport.Source source) {
        return Words.of(source.of().name()) + ": " + (source.file() == null ? "entered by a person" : source.file())
                + (source.release() == null ? "" : ", " + Words.of(source.release()))
                + (source.publishedOn() == null ? "" : ", of " + Words.of(source.publishedOn()))
                + ", recorded " + Words.of(CouncilTime.day(source.recordedAt()));
    }
}
