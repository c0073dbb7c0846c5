package org.goodschool.performance.floor;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.floor.domain.FactSource;
import org.goodschool.performance.floor.domain.Figure;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Source;

@Schema(name = "FloorEvaluation", description = "The last judgement, or the last that was known then, of a school's results by the floor standard of their year. "
        + "A cohort under 11 has no figures.")
public record FloorEvaluationView(String id, int urn, KeyStage keyStage, int academicYear, String laCode,
                                  String schoolName, Outcome outcome,
                                  @Schema(description = "Why it was not judged, such as cohort-under-11") String reason,
                                  String ruleSet,
                                  @Schema(description = "Who told the school's type: the file, or the register where the file leaves it out") FactSource typeFrom,
                                  @Schema(description = "Who told whether it is closed") FactSource closureFrom,
                                  @Schema(description = "Not there in a list with knownAt: ask for the one evaluation") List<Figure> figures,
                                  @Schema(description = "The rows of files that the cohort and the figures came from when they were judged; likewise. Where they were judged before this was kept: none") List<Source> sources,
                                  @Schema(description = "Why the figures of then are not shown: the cohort has turned out to be under 11, or of nobody knows how many") String withheld,
                                  @Schema(description = "How many rows of the published file list the school") int publishedRows,
                                  Instant evaluatedAt, @Schema(description = "Likewise") Long version) {

    static FloorEvaluationView of(FloorEvaluationRow row) {
        return new FloorEvaluationView(row.id, row.urn, row.keyStage, row.academicYear, row.laCode, row.schoolName,
                row.outcome, row.reason, row.ruleSet, row.typeFrom, row.closureFrom,
                List.of(Json.read(row.figures, Figure[].class)), List.of(Json.read(row.sources, Source[].class)), null,
                row.publishedRows, row.evaluatedAt, row.version);
    }

    static FloorEvaluationView inList(FloorHistoryRow row) {
        return new FloorEvaluationView(row.id, row.urn, row.keyStage, row.academicYear, row.laCode, row.schoolName,
                row.outcome, row.reason, row.ruleSet, row.typeFrom, row.closureFrom, null, null, null, row.publishedRows,
                row.recordedAt, null);
    }

    FloorEvaluationView withheld(String why) {
        return why == null ? this : new FloorEvaluationView(id, urn, keyStage, academicYear, laCode, schoolName, outcome, reason, ruleSet,
                typeFrom, closureFrom, List.of(), sources, why, publishedRows, evaluatedAt, version);
    }

    /** A page of the list, for the API's description. */
    @Schema(name = "FloorEvaluationPage")
    record Page(List<FloorEvaluationView> items, String next) {
    }
}
