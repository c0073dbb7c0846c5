package org.goodschool.performance.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.classification.Classifying.SCHEMES;
import static org.goodschool.performance.classification.Classifying.SIX;
import static org.goodschool.performance.classification.Classifying.TWO;
import static org.goodschool.performance.classification.Classifying.graded;
import static org.goodschool.performance.classification.Classifying.suggested;
import static org.goodschool.performance.classification.Classifying.year;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.classification.domain.Category;
import org.goodschool.performance.classification.domain.Known;
import org.goodschool.performance.classification.domain.LastInspection;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.classification.domain.Suggested;
import org.goodschool.performance.classification.domain.Suggestion;
import org.goodschool.performance.classification.domain.Suggestion.Count;
import org.goodschool.performance.classification.domain.SuggestionRules;
import org.goodschool.performance.classification.domain.Term;
import org.goodschool.performance.classification.domain.YearOfResults;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-02: a category is suggested from three years of published results against the floor")
class SuggestionTest {

    private static String category(YearOfResults... years) {
        return suggested(years).suggestion().category();
    }

    private static String reason(YearOfResults... years) {
        return suggested(years).suggestion().reason();
    }

    @Test
    void twoYearsBelowTheFloorIsA_andOneIsD() {
        assertThat(category(year(2017, Outcome.BELOW, true), year(2016, Outcome.BELOW, true))).isEqualTo("A");
        assertThat(category(year(2017, Outcome.BELOW, true), year(2016, Outcome.NOT_BELOW, false))).isEqualTo("D");
        assertThat(category(year(2017, Outcome.NOT_BELOW, false), year(2016, Outcome.BELOW, true))).isEqualTo("D");
    }

    @Test
    void oneIsEnoughForD_thoughEveryYearHasAPartBelow() {
        assertThat(category(year(2017, Outcome.NOT_BELOW, true), year(2016, Outcome.NOT_BELOW, true),
                year(2015, Outcome.BELOW, true))).isEqualTo("D");
    }

    @Test
    void aPartBelowItsLineInTwoYearsIsB_andInOneIsC() {
        assertThat(category(year(2017, Outcome.NOT_BELOW, true), year(2016, Outcome.NOT_BELOW, true))).isEqualTo("B");
        assertThat(category(year(2017, Outcome.NOT_BELOW, true), year(2016, Outcome.NOT_BELOW, false))).isEqualTo("C");
    }

    @Test
    void threeClearYearsAreF_andFewerAreE() {
        assertThat(category(year(2017, Outcome.NOT_BELOW, false), year(2016, Outcome.NOT_BELOW, false),
                year(2015, Outcome.NOT_BELOW, false))).isEqualTo("F");
        assertThat(category(year(2017, Outcome.NOT_BELOW, false), year(2016, Outcome.NOT_BELOW, false))).isEqualTo("E");
        assertThat(category(year(2017, Outcome.NOT_BELOW, false))).isEqualTo("E");
    }

    @Test
    @DisplayName("a school that Ofsted left in a category is one of concern, and one graded below good is none to be confident of, whatever its results")
    void whatOfstedSaidCounts() {
        List<YearOfResults> clear = List.of(year(2017, Outcome.NOT_BELOW, false), year(2016, Outcome.NOT_BELOW, false),
                year(2015, Outcome.NOT_BELOW, false));
        assertThat(suggested(clear, graded("GOOD", true, null)).suggestion().category()).isEqualTo("F");
        assertThat(suggested(clear, graded("REQUIRES_IMPROVEMENT", false, null)).suggestion().category()).isEqualTo("C");
        assertThat(suggested(clear, graded("INADEQUATE", false, "SPECIAL_MEASURES")).suggestion().category()).isEqualTo("D");
        assertThat(suggested(clear, new LastInspection(1, null, null, "EXPECTED", null, null)).suggestion().category()).isEqualTo("F");
    }

    @Test
    void resultsBelowTheFloorWeighMoreThanAnInspection_andTheInspectionIsKeptWithTheSuggestion() {
        List<YearOfResults> below = List.of(year(2017, Outcome.BELOW, true), year(2016, Outcome.BELOW, true));
        var suggestion = suggested(below, graded("INADEQUATE", false, "SPECIAL_MEASURES")).suggestion();
        assertThat(suggestion.category()).isEqualTo("A");
        assertThat(suggestion.inspection().grade()).isEqualTo("INADEQUATE");
        assertThat(suggestion.counts()).contains(new Count("GRADED_BELOW_GOOD", 1), new Count("IN_CATEGORY", 1));
    }

    @Test
    @DisplayName("A-12: a year in which both key stages are below is one year")
    void bothKeyStagesOfAYearAreOneYear() {
        assertThat(category(year(KeyStage.KS2, 2017, Outcome.BELOW, true), year(KeyStage.KS4, 2017, Outcome.BELOW, true)))
                .isEqualTo("D");
        assertThat(category(year(KeyStage.KS2, 2017, Outcome.BELOW, true), year(KeyStage.KS4, 2016, Outcome.BELOW, true)))
                .isEqualTo("A");
    }

    @Test
    void onlyTheLatestThreeYearsCount_andNoneTooOld_norThoseOfTheCycleItself() {
        assertThat(suggested(year(2018, Outcome.BELOW, true), year(2017, Outcome.NOT_BELOW, false),
                year(2016, Outcome.NOT_BELOW, false), year(2015, Outcome.NOT_BELOW, false), year(2014, Outcome.BELOW, true)).evidence())
                .extracting(YearOfResults::academicYear).containsExactly(2017, 2016, 2015);
        assertThat(suggested(year(2017, Outcome.NOT_BELOW, false), year(2013, Outcome.BELOW, true), year(2012, Outcome.BELOW, true)).evidence())
                .extracting(YearOfResults::academicYear).containsExactly(2017, 2013);
    }

    @Test
    @DisplayName("years without results in between are no years: the latest three with results count")
    void gapsAreSteppedOver() {
        assertThat(suggested(year(2017, Outcome.NOT_BELOW, false), year(2016, Outcome.NOT_BELOW, false), year(2014, Outcome.BELOW, true))
                .suggestion().category()).isEqualTo("D");
    }

    @Test
    void withoutResults_orWithoutAJudgedYear_nothingIsSuggested_andItSaysWhy() {
        assertThat(reason()).isEqualTo(Suggestion.NO_RESULTS);
        assertThat(reason(year(2017, Outcome.NOT_EVALUATED, true), year(2016, Outcome.NOT_APPLICABLE, false)))
                .isEqualTo(Suggestion.TOO_FEW_YEARS);
        assertThat(Suggested.of(SIX, 2018, new Known(List.of(year(2017, Outcome.BELOW, true)), LastInspection.NONE, true)).suggestion().reason())
                .isEqualTo(Suggestion.SCHOOL_CLOSED);
    }

    @Test
    @DisplayName("A-02: the rules that earlier decisions name can still be read beside those of today")
    void rulesOfEarlierDecisions() {
        var scheme = ReferenceData.read("performance/classification-schemes.json").path("schemes").path(0);
        assertThat(scheme.path("suggestion").path("id").asText()).isEqualTo("classification-suggestion-2014@2");
        assertThat(scheme.path("earlierSuggestions").findValuesAsText("id")).containsExactly("classification-suggestion-2014@1");
        assertThat(scheme.path("earlierSuggestions").path(0).path("rules").findValuesAsText("category"))
                .containsExactly("A", "D", "B", "C", "E", "F");
    }

    @Test
    @DisplayName("a cycle opens in the summer before it")
    void theCycleOfADay() {
        assertThat(SCHEMES.cycleOn(LocalDate.of(2018, 5, 31))).isEqualTo(2018);
        assertThat(SCHEMES.cycleOn(LocalDate.of(2018, 6, 1))).isEqualTo(2019);
        assertThat(SCHEMES.cycleOn(LocalDate.of(2018, 12, 31))).isEqualTo(2019);
    }

    @Test
    void aSuggestionNamesItsRuleSet_andWhatItCounted() {
        var suggestion = suggested(year(2017, Outcome.NOT_BELOW, true), year(2016, Outcome.BELOW, true),
                year(2015, Outcome.NOT_EVALUATED, true)).suggestion();
        assertThat(suggestion.ruleSet()).isEqualTo("classification-suggestion-2014@2");
        assertThat(suggestion.counts()).containsExactly(new Count("YEARS_JUDGED", 2), new Count("YEARS_BELOW_FLOOR", 1),
                new Count("BELOW_FLOOR_IN_LATEST_YEAR", 0), new Count("YEARS_WITH_A_PART_BELOW", 3),
                new Count("GRADED_BELOW_GOOD", 0), new Count("IN_CATEGORY", 0));
        assertThat(suggested(year(2017, Outcome.BELOW, true)).suggestion().counts()).contains(new Count("BELOW_FLOOR_IN_LATEST_YEAR", 1));
    }

    @Test
    @DisplayName("a scheme that leaves it to people suggests nothing, but shows the evidence")
    void aSchemeWithoutRules() {
        var suggested = Suggested.of(TWO, 2021, new Known(List.of(year(2018, Outcome.BELOW, true)), LastInspection.NONE, false));
        assertThat(suggested.suggestion().reason()).isEqualTo(Suggestion.NO_RULES);
        assertThat(suggested.suggestion().ruleSet()).isNull();
        assertThat(suggested.evidence()).hasSize(1);
    }

    @Test
    void everyCycleHasOneScheme_fromTheFirstOn() {
        assertThat(SCHEMES.of(2013)).isEmpty();
        assertThat(SCHEMES.of(2014)).map(Scheme::id).hasValue("classification-2014@1");
        assertThat(SCHEMES.of(2019)).map(Scheme::id).hasValue("classification-2014@1");
        assertThat(SCHEMES.of(2020)).map(Scheme::id).hasValue("classification-2020@1");
        assertThat(SCHEMES.of(2035)).map(Scheme::id).hasValue("classification-2020@1");
    }

    @Test
    @DisplayName("what is shipped is whole: each code once, a source for each scheme, and no rule for a category that is not there")
    void theShippedSchemesAreWhole() {
        assertThat(SCHEMES.schemes()).allSatisfy(scheme -> {
            assertThat(scheme.sources()).isNotEmpty();
            assertThat(scheme.addressees()).isNotEmpty();
            assertThat(scheme.categories()).extracting(Category::code).doesNotHaveDuplicates().hasSizeGreaterThan(1);
            assertThat(scheme.concerns()).extracting(Term::code).doesNotHaveDuplicates().isNotEmpty();
            assertThat(scheme.expectations()).extracting(Term::code).doesNotHaveDuplicates().isNotEmpty();
        });
        assertThat(SIX.categories()).extracting(Category::code).containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F");
        assertThat(SIX.categories()).filteredOn(category -> !category.concern()).extracting(Category::code).containsExactly("E", "F");
        SuggestionRules rules = SIX.suggestion();
        assertThat(rules.sources()).isNotEmpty();
        assertThat(new HashSet<>(rules.rules().stream().map(SuggestionRules.Rule::category).toList()))
                .isEqualTo(new HashSet<>(SIX.categories().stream().map(Category::code).toList()));
    }
}
