package org.goodschool.performance.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.classification.domain.Agreement;
import org.goodschool.performance.classification.domain.Expectation;
import org.goodschool.performance.classification.domain.Suggestion;
import org.goodschool.performance.classification.domain.YearOfResults;

/** The classification of one school for one cycle. */
@Schema(name = "Classification")
public record ClassificationView(String id, int urn, String schoolName, String laCode,
                                 @Schema(description = "Academic year, named by its end") int cycle,
                                 String scheme, ClassificationStatus status,
                                 @Schema(description = "Absent where it was withdrawn") String category,
                                 List<String> concerns, List<Expectation> expectations, LocalDate decidedOn, String decidedBy,
                                 String reason, Agreement agreement, String suggestedCategory,
                                 @Schema(description = "When the school was told of the decision that stands") LocalDate letterSentOn,
                                 @Schema(description = "How many decisions there have been in the cycle") int decisions,
                                 @Schema(description = "As suggested on the day of the decision; not in a list") Suggestion suggestion,
                                 @Schema(description = "What the decision was taken on; not in a list") List<YearOfResults> evidence,
                                 long version, Instant recordedAt) {

    public static ClassificationView of(ClassificationRow row) {
        return of(row, null, null);
    }

    static ClassificationView whole(ClassificationRow row) {
        return of(row, row.suggestion(), row.evidence());
    }

    private static ClassificationView of(ClassificationRow row, Suggestion suggestion, List<YearOfResults> evidence) {
        return new ClassificationView(row.id, row.urn, row.schoolName, row.laCode, row.cycle, row.scheme, row.status,
                row.category, row.concerns(), row.expectations(), row.decidedOn, row.decidedBy, row.reason, row.agreement,
                row.suggestedCategory, row.letterSentOn, row.decisions, suggestion, evidence, row.version, row.recordedAt);
    }

    /** A page of the list, for the API's description. */
    @Schema(name = "ClassificationPage")
    public record Page(List<ClassificationView> items, String next) {
    }
}
