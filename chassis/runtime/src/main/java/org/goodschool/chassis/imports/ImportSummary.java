package org.goodschool.chassis.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;

/** A line of the list of imports: all of the report but its errors, with who and when. */
public record ImportSummary(String id, String file, String kind, String sha256, String scope,
                            ImportReport.Outcome outcome, int rows, int accepted, int unchanged, int skipped,
                            Map<String, Integer> skippedByReason, int rejected, int events,
                            String actor, Instant startedAt, Instant finishedAt) {

    /** One import with everything that is known of it. */
    public record Detail(@JsonUnwrapped ImportReport report, String scope, String actor, Instant startedAt,
                         Instant finishedAt) {

        static Detail of(ImportRecord row) {
            return new Detail(row.report(), row.scope, row.actor, row.startedAt, row.finishedAt);
        }
    }

    static ImportSummary of(ImportRecord row) {
        var report = row.report();
        return new ImportSummary(report.id(), report.file(), report.kind(), report.sha256(), row.scope,
                report.outcome(), report.rows(), report.accepted(), report.unchanged(), report.skipped(),
                report.skippedByReason(), report.rejected(), report.events(), row.actor, row.startedAt, row.finishedAt);
    }
}
