package org.goodschool.performance.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.classification.Classifying.SIX;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodschool.performance.classification.domain.Category;
import org.goodschool.performance.classification.domain.LastInspection;
import org.goodschool.performance.classification.domain.Suggested;
import org.goodschool.performance.classification.domain.YearOfResults;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;

class SuggestionPropertyTest {

    @Provide
    Arbitrary<List<YearOfResults>> results() {
        Arbitrary<YearOfResults> year = Combinators.combine(Arbitraries.of(KeyStage.class),
                Arbitraries.integers().between(2008, 2020), Arbitraries.of(Outcome.class), Arbitraries.of(true, false))
                .as((keyStage, academicYear, outcome, part) ->
                        Classifying.year(keyStage, academicYear, outcome, part || outcome == Outcome.BELOW));
        return year.list().ofMaxSize(12).uniqueElements(result -> result.keyStage() + "-" + result.academicYear());
    }

    private static Suggested suggested(List<YearOfResults> results) {
        return Classifying.suggested(results, LastInspection.NONE);
    }

    /** Categories stand in the order of concern, the greatest first. */
    private static int confidence(Suggested suggested) {
        return SIX.categories().stream().map(Category::code).toList().indexOf(suggested.suggestion().category());
    }

    @Property
    @Label("a category is suggested exactly if a year of the window was judged")
    void aCategoryIfAnyYearWasJudged(@ForAll("results") List<YearOfResults> results) {
        Suggested suggested = suggested(results);
        boolean judged = suggested.evidence().stream()
                .anyMatch(year -> year.outcome() == Outcome.BELOW || year.outcome() == Outcome.NOT_BELOW);
        assertThat(suggested.suggestion().category() != null).isEqualTo(judged);
    }

    @Property
    @Label("the evidence is of at most three years, before the cycle, and not more than five years old")
    void theWindow(@ForAll("results") List<YearOfResults> results) {
        List<YearOfResults> evidence = suggested(results).evidence();
        assertThat(evidence.stream().map(YearOfResults::academicYear).distinct().count()).isLessThanOrEqualTo(3);
        assertThat(evidence).allMatch(year -> year.academicYear() >= 2013 && year.academicYear() <= 2017);
        assertThat(results).containsAll(evidence);
    }

    @Property
    @Label("the order in which results became known makes no difference")
    void theOrderMakesNoDifference(@ForAll("results") List<YearOfResults> results, @ForAll long seed) {
        List<YearOfResults> shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(suggested(shuffled)).isEqualTo(suggested(results));
    }

    @Property
    @Label("a year that turns out worse never makes us more confident")
    void worseIsNeverMoreConfident(@ForAll("results") List<YearOfResults> results, @ForAll @IntRange(max = 11) int which) {
        Suggested before = suggested(results);
        if (which < before.evidence().size() && before.evidence().get(which).outcome() == Outcome.NOT_BELOW) {
            YearOfResults better = before.evidence().get(which);
            List<YearOfResults> worse = new ArrayList<>(results);
            worse.set(worse.indexOf(better), Classifying.year(better.keyStage(), better.academicYear(), Outcome.BELOW, true));
            assertThat(confidence(suggested(worse))).isLessThanOrEqualTo(confidence(before));
        }
    }
}
