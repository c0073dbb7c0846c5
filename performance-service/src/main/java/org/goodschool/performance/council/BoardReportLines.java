package org.goodschool.performance.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.council.domain.FloorMoves;
import org.goodschool.performance.council.domain.FloorMoves.Count;
import org.goodschool.performance.council.domain.Levels;
import org.goodschool.performance.result.domain.KeyStage;

/** The counts of the report, and what they rest on, as lines of files. Which schools moved is {@link MoveLines}. */
final class BoardReportLines {

    private BoardReportLines() {
    }

    @Schema(name = "ReportLevels")
    record LevelLines(List<Levels> items) {

        static LevelLines of(BoardReport report) {
            return new LevelLines(report.levels());
        }
    }

    @Schema(name = "ReportFloor")
    record FloorLines(List<FloorLine> items) {

        static FloorLines of(BoardReport report) {
            return new FloorLines(report.floor().stream()
                    .flatMap(moves -> Stream.of(FloorLine.of(moves, moves.before()), FloorLine.of(moves, moves.now()))).toList());
        }
    }

    /** @param percent of the judged; null where none is */
    @Schema(name = "ReportFloorOfYear")
    record FloorLine(KeyStage keyStage, int academicYear, String ruleSet, long judged, long below, BigDecimal percent) {

        private static FloorLine of(FloorMoves moves, Count count) {
            return new FloorLine(moves.keyStage(), count.academicYear(), count.ruleSet(), count.judged(), count.below(), count.percent());
        }
    }

    @Schema(name = "ReportSources")
    record SourceLines(List<BoardReport.Source> items) {

        static SourceLines of(BoardReport report) {
            return new SourceLines(report.sources());
        }
    }
}
