package org.goodschool.chassis.imports;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of the list of imports: who, what, when, how far it is, and the counts of its report as soon as it is over.
 *
 * @param failure why it failed or was interrupted
 * @param undoes  the import that this one takes back, and why
 */
public record ImportSummary(String id, String file, String kind, String sha256, String scope, ImportOrigin origin,
                            ImportState state, ImportReport.Outcome outcome, Integer rows, Integer accepted,
                            Integer unchanged, Integer skipped, Map<String, Integer> skippedByReason, Integer rejected,
                            Integer events, String failure, String undoes, String reason, String actor, Instant startedAt,
                            Instant finishedAt) {

    /** One import with everything that is known of it. */
    public record Detail(@JsonUnwrapped ImportSummary summary, List<CellError> errors,
                         @JsonAnyGetter Map<String, Object> extras) {

        static Detail of(ImportRecord row) {
            var report = row.report();
            return new Detail(ImportSummary.of(row), report == null ? null : report.errors(),
                    report == null ? Map.of() : beside(report.extras()));
        }

        /** The report of an undo names what it takes back by itself, as the summary here does. */
        private static Map<String, Object> beside(Map<String, Object> extras) {
            Map<String, Object> others = new TreeMap<>(extras);
            others.remove("undoes");
            return others;
        }
    }

    static ImportSummary of(ImportRecord row) {
        var report = row.report();
        return report == null
                ? of(row, null, null, null, null, null, null, null)
                : of(row, report.rows(), report.accepted(), report.unchanged(), report.skipped(), report.skippedByReason(),
                        report.rejected(), report.events());
    }

    private static ImportSummary of(ImportRecord row, Integer rows, Integer accepted, Integer unchanged, Integer skipped,
                                    Map<String, Integer> skippedByReason, Integer rejected, Integer events) {
        return new ImportSummary(row.id.toString(), row.fileName, row.kind, row.sha256, row.scope, row.origin, row.state,
                row.outcome, rows, accepted, unchanged, skipped, skippedByReason, rejected, events, row.failure,
                row.undoes == null ? null : row.undoes.toString(), row.reason, row.actor, row.startedAt, row.finishedAt);
    }
}
