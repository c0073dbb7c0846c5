package org.goodschool.performance.council;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.council.domain.Levels;
import org.goodschool.performance.council.domain.Moves;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.indicator.Indicators.BelowFloorItem;
import org.goodschool.performance.targetsetting.domain.TargetStage;

@Schema(name = "CouncilDashboard", description = "How the council's schools stand today, and what changed since a day")
public record CouncilDashboard(String laCode, LocalDate day, LocalDate since,
                               @Schema(description = "What counts as good or better") String rule,
                               @Schema(description = "A day a year, today the last") List<Levels> levels,
                               @Schema(description = "By key stage and year, as it is judged now") List<BelowFloorItem> belowFloor,
                               Classified classification, Changes changes) {

    @Schema(name = "SchoolsByCategory")
    public record Classified(@Schema(description = "The caller may not see it") boolean withheld,
                             @Schema(description = "The cycle that schools are classified for today") Integer cycle,
                             @Schema(description = "Of each scheme that a decision which stands was taken by, the newest cycle's first") List<Category> categories) {
    }

    @Schema(name = "SchoolsInCategory")
    public record Category(String scheme, String code, String meaning, List<School> schools) {
    }

    @Schema(name = "SchoolClassifiedIn")
    public record School(int urn, String name, @Schema(description = "Whose decision stands: today's, or the last one before in which the school was decided on") int cycle) {
    }

    @Schema(name = "CouncilChanges", description = "What has come to be known since then")
    public record Changes(@Schema(description = "Against how schools stood on that day, as it was known then. `opened`: or not known before") Moves moves,
                          @Schema(description = "Below the floor now and not before, or the other way round; no `before`: judged for the first time") List<Judged> floor,
                          @Schema(description = "The caller may not see what follows") boolean withheld,
                          List<TargetStep> targets, List<Decision> classifications) {
    }

    @Schema(name = "TargetsMoved")
    public record TargetStep(int urn, String name, int academicYear, TargetStage stage, int targets, int met, int notMet) {
    }

    @Schema(name = "ClassificationDecided")
    public record Decision(int urn, String name, int cycle, @Schema(description = "Absent where it was withdrawn") String category,
                           LocalDate decidedOn) {
    }
}
