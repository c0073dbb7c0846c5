package org.goodschool.performance.targetsetting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.targetsetting.domain.Achievement;
import org.goodschool.performance.targetsetting.domain.Aspect;
import org.goodschool.performance.targetsetting.domain.PupilGroup;
import org.goodschool.performance.targetsetting.domain.TargetMeasure;
import org.goodschool.performance.targetsetting.domain.TargetMeasures;
import org.goodschool.performance.targetsetting.domain.TargetStage;

/** The targets of a school and year. */
@Schema(name = "TargetSet")
public record TargetSetView(String id, int urn, String schoolName, String laCode,
                            @Schema(description = "The year whose results they are for, named by its end") int academicYear,
                            @Schema(description = "NONE: withdrawn") TargetStage stage, List<Line> lines,
                            @Schema(description = "What the adviser says of the targets as they are now") Boolean challenging,
                            String comment, LocalDate proposedOn, LocalDate guidedOn, LocalDate agreedOn, LocalDate sanctionedOn,
                            LocalDate progressOn, int targets, int met, int notMet, long version, Instant recordedAt) {

    @Schema(name = "TargetLine")
    public record Line(String measure, String label, Aspect aspect, PupilGroup group, BigDecimal figure,
                       @Schema(description = "How many pupils it is about") Integer pupils,
                       BigDecimal estimate, String estimateSource,
                       @Schema(description = "Whether the target asks for as much as the estimate, or more") Boolean reachesEstimate,
                       @Schema(description = "Where the school stands on the way") BigDecimal progress, LocalDate progressOn,
                       BigDecimal result, @Schema(description = "Why there is no result, as published") String missing,
                       @Schema(description = "Why the result, and whether it meets the target, is not shown: it is of fewer than 11 pupils, or of nobody knows how many") String withheld,
                       Achievement achievement) {

        static Line of(TargetLine line, TargetMeasure measure) {
            boolean shown = line.withheld() == null;
            return new Line(line.measure(), measure.label(), measure.aspect(), measure.group(), line.figure(), line.pupils(),
                    line.estimate(), line.estimateSource(), reaches(line, measure), line.progress(), line.progressOn(),
                    shown ? line.result() : null, line.missing(), line.withheld(), shown ? line.achievement() : null);
        }

        private static Boolean reaches(TargetLine line, TargetMeasure measure) {
            if (line.estimate() == null) {
                return null;
            }
            int more = line.figure().compareTo(line.estimate());
            return measure.higherIsBetter() ? more >= 0 : more <= 0;
        }
    }

    public static TargetSetView of(TargetSetRow row, TargetMeasures measures) {
        return new TargetSetView(row.id, row.urn, row.schoolName, row.laCode, row.academicYear, row.stage,
                row.lines().stream().map(line -> Line.of(line, measures.named(line.measure()).orElseThrow())).toList(),
                row.challenging, row.comment, row.proposedOn, row.guidedOn, row.agreedOn, row.sanctionedOn, row.progressOn,
                row.targets, row.met, row.notMet, row.version, row.recordedAt);
    }

    /** A page of the list, for the API's description. */
    @Schema(name = "TargetSetPage")
    public record Page(List<TargetSetView> items, String next) {
    }
}
