package org.goodschool.performance.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.classification.ClassificationView;
import org.goodschool.performance.classification.Explanation;
import org.goodschool.performance.classification.domain.Inspected;
import org.goodschool.performance.dashboard.domain.FloorYear;
import org.goodschool.performance.dashboard.domain.GroupFigure;
import org.goodschool.performance.dashboard.domain.MeasureLine;
import org.goodschool.performance.dashboard.domain.Question;
import org.goodschool.performance.floor.domain.Predecessors;
import org.goodschool.performance.targetsetting.TargetSetView;

@Schema(name = "SchoolDashboard", description = "What a visiting professional reads of a school before the visit (O-21, P-12a)")
public record Dashboard(int urn, @Schema(description = "Under which numbers results and inspections count as the school's, the newest first (A-15)") List<Integer> urns,
                        @Schema(description = "The schools before it whose results are not counted, and why") List<Predecessors.NotCounted> notCounted,
                        @Schema(description = "By which that is told") String lineageRule,
                        String name, String laCode, String phase, String type,
                        @Schema(description = "Absent where the register does not tell") Boolean open,
                        @Schema(description = "On the roll") Integer pupils,
                        @Schema(description = "As of when the register says so") LocalDate statedOn,
                        @Schema(description = "The day on which this was read") LocalDate day,
                        @Schema(description = "Headline measures over the years, beside the floor standard, the authority and the nation") List<MeasureLine> results,
                        List<FloorYear> floor,
                        @Schema(description = "Headline measures of groups of pupils, in the latest year that has them") List<GroupFigure> groups,
                        Targets targets,
                        @Schema(description = "The latest first") List<Inspected> inspections,
                        Classification classification,
                        @Schema(description = "Which version of the rules found the questions") String questionRules,
                        List<Question> questions) {

    @Schema(name = "DashboardTargets")
    public record Targets(@Schema(description = "The caller may not see targets, and it is not said whether there are any") boolean withheld,
                          @Schema(description = "The latest year first") List<TargetSetView> sets) {
    }

    @Schema(name = "DashboardClassification")
    public record Classification(@Schema(description = "The caller may not see it, and it is not said whether there is one") boolean withheld,
                                 @Schema(description = "The decision of the latest cycle that stands") ClassificationView decision,
                                 @Schema(description = "The same in the words that the school reads") Explanation explanation) {
    }
}
