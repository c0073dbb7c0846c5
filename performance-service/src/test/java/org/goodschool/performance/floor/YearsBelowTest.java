package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.Predecessors;
import org.goodschool.performance.floor.domain.Predecessors.NotCounted;
import org.goodschool.performance.floor.domain.YearsBelow;
import org.goodschool.performance.floor.domain.YearsBelow.Year;
import org.goodschool.performance.result.domain.KeyStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YearsBelowTest {

    private static Year year(int urn, int academicYear, Outcome outcome) {
        return new Year(urn, academicYear, outcome, null, "ks2@1");
    }

    private static Predecessors counting(Integer... urns) {
        return new Predecessors("rule@1", List.of(urns), List.of());
    }

    @Test
    @DisplayName("F-03: counts the years below, each by the rule set of its own year, oldest first")
    void countsTheYearsBelow() {
        var years = YearsBelow.of(900001, KeyStage.KS2, List.of(
                new Year(900001, 2010, Outcome.NOT_BELOW, null, "ks2-2009-2012@1"),
                new Year(900001, 2008, Outcome.BELOW, null, "ks2-until-2008@1"),
                new Year(900001, 2009, Outcome.BELOW, null, "ks2-2009-2012@1"),
                new Year(900001, 2011, Outcome.NOT_EVALUATED, "comparator-unknown", "ks2-2009-2012@1"),
                new Year(900001, 2019, Outcome.NOT_APPLICABLE, "no-floor-standard", "ks2-none-from-2019@1")),
                _ -> counting(900001));
        assertThat(years.below()).isEqualTo(2);
        assertThat(years.judged()).isEqualTo(3);
        assertThat(years.years()).extracting(Year::academicYear).containsExactly(2008, 2009, 2010, 2011, 2019);
        assertThat(years.urns()).containsExactly(900001);
        assertThat(years.lineageRules()).containsExactly("rule@1");
    }

    @Test
    @DisplayName("A-15: years under an old number count where the rule of the year counts it, and a year judged under both counts once, under the newer number")
    void countsOldNumbers() {
        var years = YearsBelow.of(3, KeyStage.KS2, List.of(year(1, 2009, Outcome.BELOW), year(2, 2010, Outcome.BELOW),
                year(3, 2011, Outcome.NOT_BELOW), year(2, 2011, Outcome.BELOW), year(9, 2012, Outcome.BELOW)),
                academicYear -> academicYear == 2009 ? counting(3, 2) : counting(3, 2, 1));
        assertThat(years.years()).containsExactly(year(2, 2010, Outcome.BELOW), year(3, 2011, Outcome.NOT_BELOW));
        assertThat(years.below()).isEqualTo(1);
        assertThat(years.judged()).isEqualTo(2);
        assertThat(years.urns()).containsExactly(3, 2);
    }

    @Test
    @DisplayName("A-15: a blank row under the new number takes no judged year of the old one away; where neither was judged, the newer is told")
    void theJudgedCounts() {
        var years = YearsBelow.of(3, KeyStage.KS4, List.of(year(2, 2013, Outcome.NOT_EVALUATED), year(3, 2013, Outcome.NOT_EVALUATED),
                year(3, 2014, Outcome.NOT_EVALUATED), year(2, 2014, Outcome.BELOW),
                year(1, 2015, Outcome.BELOW), year(2, 2015, Outcome.NOT_BELOW), year(3, 2015, Outcome.NOT_APPLICABLE)), _ -> counting(3, 2, 1));
        assertThat(years.years()).containsExactly(year(3, 2013, Outcome.NOT_EVALUATED), year(2, 2014, Outcome.BELOW), year(2, 2015, Outcome.NOT_BELOW));
        assertThat(years.below()).isEqualTo(1);
        assertThat(years.judged()).isEqualTo(2);
    }

    @Test
    void whoseYearsAreNotCounted_isTold_eachOnce() {
        var refused = new Predecessors("rule@1", List.of(3), List.of(new NotCounted(2, "new-school")));
        var years = YearsBelow.of(3, KeyStage.KS2, List.of(year(2, 2010, Outcome.BELOW), year(3, 2011, Outcome.BELOW)), _ -> refused);
        assertThat(years.notCounted()).containsExactly(new NotCounted(2, "new-school"));
        assertThat(years.below()).isEqualTo(1);
    }
}
