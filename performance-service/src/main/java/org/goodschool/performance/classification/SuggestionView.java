package org.goodschool.performance.classification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.classification.domain.ClassifiedSchool;
import org.goodschool.performance.classification.domain.LastInspection;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.classification.domain.Suggested;
import org.goodschool.performance.classification.domain.Suggestion;
import org.goodschool.performance.classification.domain.YearOfResults;

@Schema(name = "ClassificationSuggestion", description = "What the rules of the scheme say of the evidence. It binds nobody: a person decides.")
public record SuggestionView(int urn, String schoolName, String laCode, int cycle, String scheme,
                             @Schema(description = "Absent where the scheme leaves it to people alone") String ruleSet,
                             String category, String meaning,
                             @Schema(description = "Why there is no category, such as no-results") String reason,
                             @Schema(description = "What the rules counted in the evidence") List<Suggestion.Count> counts,
                             @Schema(description = "What Ofsted said last by the end of the cycle") LastInspection inspection,
                             @Schema(description = "The latest year first") List<YearOfResults> evidence) {

    static SuggestionView of(ClassifiedSchool school, int cycle, Scheme scheme, Suggested suggested) {
        Suggestion suggestion = suggested.suggestion();
        return new SuggestionView(school.urn(), school.name(), school.laCode(), cycle, scheme.id(), suggestion.ruleSet(),
                suggestion.category(), suggestion.category() == null ? null
                        : scheme.category(suggestion.category()).orElseThrow().meaning(),
                suggestion.reason(), suggestion.counts(), suggestion.inspection(), suggested.evidence());
    }
}
