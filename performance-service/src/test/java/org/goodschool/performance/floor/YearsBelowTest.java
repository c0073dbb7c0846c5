package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.YearsBelow;
import org.goodschool.performance.floor.domain.YearsBelow.Year;
import org.goodschool.performance.result.domain.KeyStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YearsBelowTest {

    @Test
    @DisplayName("F-03: counts the years below, each by the rule set of its own year, oldest first")
    void countsTheYearsBelow() {
        var years = YearsBelow.of(900001, KeyStage.KS2, List.of(
                new Year(2010, Outcome.NOT_BELOW, null, "ks2-2009-2012@1"),
                new Year(2008, Outcome.BELOW, null, "ks2-until-2008@1"),
                new Year(2009, Outcome.BELOW, null, "ks2-2009-2012@1"),
                new Year(2011, Outcome.NOT_EVALUATED, "comparator-unknown", "ks2-2009-2012@1"),
                new Year(2019, Outcome.NOT_APPLICABLE, "no-floor-standard", "ks2-none-from-2019@1")));
        assertThat(years.below()).isEqualTo(2);
        assertThat(years.judged()).isEqualTo(3);
        assertThat(years.years()).extracting(Year::academicYear).containsExactly(2008, 2009, 2010, 2011, 2019);
    }
}
