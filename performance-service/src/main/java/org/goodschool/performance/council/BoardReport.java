package org.goodschool.performance.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.council.domain.FloorMoves;
import org.goodschool.performance.council.domain.Levels;
import org.goodschool.performance.council.domain.Moves;

@Schema(name = "ImprovementBoardReport", description = "How the council's schools stand on a day, how they stood a year before, and which moved (O-04)")
public record BoardReport(String laCode, LocalDate asOf, LocalDate yearBefore,
                          @Schema(description = "As recorded by then: asked for with the same day and moment, the report is the same; a moment only just past can still gain what was on its way from the register, or being recorded") Instant knownAt,
                          @Schema(description = "What counts as good or better") String rule,
                          @Schema(description = "The year before, then the day") List<Levels> levels, Moves moves,
                          @Schema(description = "By key stage, of the last academic year that had ended by the day and has results") List<FloorMoves> floor,
                          List<Source> sources) {

    public enum Of {
        REGISTER, INSPECTIONS, RESULTS
    }

    @Schema(name = "ReportSource", description = "A file that figures of the report come from")
    public record Source(Of of, @Schema(description = "Absent where a person entered it") String file,
                         @Schema(description = "Of results: provisional, revised or final, where the file says so") String release,
                         @Schema(description = "When it was published, or as of when it speaks") LocalDate publishedOn,
                         @Schema(description = "When the first of it was recorded here") Instant recordedAt) {
    }
}
