package org.goodschool.performance.council;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.council.domain.FloorMoves;
import org.goodschool.performance.council.domain.FloorMoves.FloorMove;
import org.goodschool.performance.council.domain.Moves;
import org.goodschool.performance.council.domain.Moves.Conversion;
import org.goodschool.performance.council.domain.Moves.JudgedWithoutGrade;
import org.goodschool.performance.council.domain.SchoolMove;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.floor.domain.Outcome;

/** What reports put in lists of their own, one after the other. */
@Schema(name = "MoveLines")
public record MoveLines(List<MoveLine> items) {

    static MoveLines of(BoardReport report) {
        return new MoveLines(Stream.concat(of(report.moves()), report.floor().stream().flatMap(MoveLines::of)).toList());
    }

    static MoveLines of(Moves moves, List<Judged> judged) {
        return new MoveLines(Stream.concat(of(moves), judged.stream().map(MoveLines::of)).toList());
    }

    private static Stream<MoveLine> of(Moves moves) {
        return Stream.of(named("up", moves.up()), named("down", moves.down()), named("otherwise", moves.otherwise()),
                        moves.judgedWithoutGrade().stream().map(MoveLines::of), named("intoCategory", moves.intoCategory()), named("outOfCategory", moves.outOfCategory()),
                        named("opened", moves.opened()), named("joined", moves.joined()), named("closed", moves.closed()), named("left", moves.left()),
                        moves.converted().stream().map(MoveLines::of))
                .flatMap(lines -> lines);
    }

    private static Stream<MoveLine> named(String name, List<SchoolMove> moves) {
        return moves.stream().map(move -> new MoveLine(name, move.urn(), move.name(), move.phase(), null, null, move.from(), move.to(), null));
    }

    private static MoveLine of(JudgedWithoutGrade judged) {
        return new MoveLine("judgedWithoutGrade", judged.urn(), judged.name(), judged.phase(), null, null, null, null, null,
                judged.framework(), judged.startedOn(), null);
    }

    private static MoveLine of(Conversion converted) {
        return new MoveLine("converted", converted.urn(), converted.name(), converted.phase(), null, null, null, null, null, null, null,
                converted.predecessorUrn());
    }

    private static Stream<MoveLine> of(FloorMoves moves) {
        return Stream.of(named("newlyBelow", moves, moves.newlyBelow()), named("stillBelow", moves, moves.stillBelow()),
                named("noLonger", moves, moves.noLonger()), named("noResults", moves, moves.noResults())).flatMap(lines -> lines);
    }

    private static Stream<MoveLine> named(String name, FloorMoves of, List<FloorMove> moves) {
        return moves.stream().map(move -> new MoveLine(name, move.urn(), move.name(), null, of.keyStage(), of.now().academicYear(),
                text(move.before()), text(move.now()), move.reason(), null, null, move.predecessorUrn()));
    }

    private static MoveLine of(Judged judged) {
        return new MoveLine(judged.outcome() == Outcome.BELOW ? "newlyBelow" : "noLonger", judged.urn(), judged.name(), null, judged.keyStage(), judged.academicYear(), text(judged.before()),
                text(judged.outcome()), judged.reason());
    }

    private static String text(Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }
}
