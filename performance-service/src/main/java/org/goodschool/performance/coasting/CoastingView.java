package org.goodschool.performance.coasting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.floor.domain.Evaluation;
import org.goodschool.performance.floor.domain.Figure;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.YearsRunning;
import org.goodschool.performance.result.domain.KeyStage;

@Schema(name = "CoastingEvaluation", description = "A school against the coasting standard of a year: below only if it is in every year looked at")
public record CoastingView(int urn, String schoolName, String laCode, KeyStage keyStage, int academicYear, Outcome outcome,
                           @Schema(description = "Why it was not judged: no-results, or that of the latest year that was not") String reason,
                           String standard, @Schema(description = "The latest first") List<Year> years) {

    @Schema(name = "CoastingYear")
    public record Year(@Schema(description = "Under which the results were published: a converter's old number counts too") int urn,
                       int academicYear, Outcome outcome, String reason, String ruleSet, List<Figure> figures) {

        static Year of(Evaluation evaluation) {
            return new Year(evaluation.urn(), evaluation.academicYear(), evaluation.outcome(), evaluation.reason(),
                    evaluation.ruleSet(), evaluation.figures());
        }
    }

    @Schema(name = "CoastingEvaluations")
    public record All(List<CoastingView> items) {
    }

    static CoastingView of(CoastingQuery.School school, KeyStage keyStage, int academicYear, YearsRunning standard,
            YearsRunning.Judged judged) {
        return new CoastingView(school.urn(), school.name(), school.laCode(), keyStage, academicYear, judged.outcome(),
                judged.reason(), standard.id(), judged.evaluations().stream().map(Year::of).toList());
    }
}
