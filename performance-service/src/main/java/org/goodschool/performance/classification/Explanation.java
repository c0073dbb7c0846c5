package org.goodschool.performance.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.classification.domain.Category;
import org.goodschool.performance.classification.domain.Expectation;
import org.goodschool.performance.classification.domain.FloorPart;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.classification.domain.Term;
import org.goodschool.performance.classification.domain.YearOfResults;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;

/** A decision in the words of its scheme, for the school (C-19). */
@Schema(name = "ClassificationExplanation")
public record Explanation(int urn, String schoolName, int cycle, List<String> addressees, LocalDate decidedOn, String category,
                          String meaning, String reason, List<String> concerns, List<Result> results, List<Expected> expected,
                          List<String> notes, @Schema(description = "Whether an earlier decision of the cycle was replaced") boolean replaces,
                          String scheme) {

    @Schema(name = "ExplainedResult")
    public record Result(int academicYear, KeyStage keyStage, Outcome outcome,
                         @Schema(description = "Why it was not judged") String reason, List<Part> parts) {
    }

    /** @param line the threshold, or the national figure of the year */
    @Schema(name = "ExplainedPart")
    public record Part(String measure, BigDecimal value, BigDecimal line, Boolean below) {
    }

    @Schema(name = "ExplainedExpectation")
    public record Expected(String what, LocalDate by) {
    }

    public static Explanation of(ClassificationRow row, Scheme scheme) {
        Category category = scheme.category(row.category).orElseThrow();
        return new Explanation(row.urn, row.schoolName, row.cycle, scheme.addressees(), row.decidedOn, category.code(),
                category.meaning(), row.reason,
                row.concerns().stream().map(code -> scheme.concern(code).map(Term::text).orElseThrow()).toList(),
                row.evidence().stream().map(Explanation::result).toList(),
                row.expectations().stream().map(expectation -> expected(expectation, scheme)).toList(),
                scheme.notes(), row.decisions > 1, scheme.id());
    }

    private static Expected expected(Expectation expectation, Scheme scheme) {
        return new Expected(scheme.expectation(expectation.code()).map(Term::text).orElseThrow(), expectation.by());
    }

    private static Result result(YearOfResults year) {
        return new Result(year.academicYear(), year.keyStage(), year.outcome(), year.reason(),
                year.parts().stream().filter(part -> part.value() != null).map(Explanation::part).toList());
    }

    private static Part part(FloorPart part) {
        return new Part(Measure.valueOf(part.measure()).label(), part.value(),
                part.threshold() != null ? part.threshold() : part.comparator(), part.below());
    }
}
