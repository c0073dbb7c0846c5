package org.goodschool.performance.floor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.comparator.ComparatorView;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;

@Schema(description = "The judgements of a key stage and year. The counts on top are of published rows, so that they can be "
        + "held against the published tables; some files print a school twice, and `schools` counts each school once.")
public record FloorSummary(int academicYear, KeyStage keyStage, List<String> la, String ruleSet, long evaluated, long below,
                           long notBelow, Map<String, Long> notEvaluated, long notApplicable, Counts schools,
                           List<ComparatorView> comparators,
                           @Schema(description = "The same counts by outcome and reason") List<Group> items) {

    @Schema(name = "FloorCounts")
    public record Counts(long evaluated, long below, long notBelow, Map<String, Long> notEvaluated, long notApplicable) {
    }

    /** So many schools, on so many published rows, of one outcome and reason. */
    @Schema(name = "FloorSummaryGroup")
    public record Group(int academicYear, KeyStage keyStage, Outcome outcome, @Schema(description = "Why they are not judged") String reason,
                        long schools, @Schema(description = "Published rows that they stand in") long rows) {
    }

    static FloorSummary of(int academicYear, KeyStage keyStage, List<String> la, String ruleSet, List<Group> groups,
            List<ComparatorView> comparators) {
        Counts rows = count(groups, false);
        return new FloorSummary(academicYear, keyStage, la.isEmpty() ? null : la, ruleSet, rows.evaluated(), rows.below(),
                rows.notBelow(), rows.notEvaluated(), rows.notApplicable(), count(groups, true), comparators, groups);
    }

    private static Counts count(List<Group> groups, boolean schools) {
        long below = 0;
        long notBelow = 0;
        long notApplicable = 0;
        Map<String, Long> notEvaluated = new TreeMap<>();
        for (Group group : groups) {
            long count = schools ? group.schools() : group.rows();
            switch (group.outcome()) {
                case BELOW -> below += count;
                case NOT_BELOW -> notBelow += count;
                case NOT_EVALUATED -> notEvaluated.merge(group.reason(), count, Long::sum);
                case NOT_APPLICABLE -> notApplicable += count;
            }
        }
        return new Counts(below + notBelow, below, notBelow, notEvaluated, notApplicable);
    }
}
