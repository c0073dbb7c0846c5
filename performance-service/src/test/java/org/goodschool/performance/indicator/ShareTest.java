package org.goodschool.performance.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.performance.indicator.domain.Days;
import org.goodschool.performance.indicator.domain.Days.Every;
import org.goodschool.performance.indicator.domain.GoodOrBetter;
import org.goodschool.performance.indicator.domain.InCategory;
import org.goodschool.performance.indicator.domain.Share;
import org.goodschool.performance.indicator.domain.Tally;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final LocalDate DAY = LocalDate.of(2013, 6, 7);

    /** That has no place for a grade of before September 2012. */
    private static final GoodOrBetter NOT_SATISFACTORY = new GoodOrBetter("good-or-better@0", Set.of("OUTSTANDING", "GOOD"),
            Set.of("REQUIRES_IMPROVEMENT", "INADEQUATE"), Set.of("MAINSTREAM"), 140);

    private static Tally schools(String grade, long schools, long withRoll, long pupils) {
        return new Tally(DAY, null, grade, null, grade != null, false, schools, withRoll, pupils, 0);
    }

    @Test
    @DisplayName("N-02: two schools of three are good or better; of the pupils on known rolls it may be another share")
    void shares() {
        Share share = Share.of(List.of(schools("OUTSTANDING", 1, 1, 400), schools("GOOD", 1, 1, 100),
                schools("SATISFACTORY", 1, 1, 500)), GoodOrBetterFile.read());
        assertThat(share.schools().judged()).isEqualTo(3);
        assertThat(share.schools().goodOrBetter()).isEqualTo(2);
        assertThat(share.schools().percent()).isEqualByComparingTo("66.7");
        assertThat(share.pupils().goodOrBetter()).isEqualTo(500);
        assertThat(share.pupils().percent()).isEqualByComparingTo("50");
    }

    @Test
    @DisplayName("F-24: what is not known is counted and named, and is in no percentage")
    void notKnown() {
        Share share = Share.of(List.of(schools("GOOD", 4, 3, 300), schools("INADEQUATE", 1, 1, 100), schools(null, 2, 2, 90),
                schools("SATISFACTORY", 3, 3, 600)), NOT_SATISFACTORY);
        assertThat(share.schools().percent()).isEqualByComparingTo("80");
        assertThat(share.schools().notKnown()).isEqualTo(Map.of("no-graded-inspection", 2L, "grade-not-comparable", 3L));
        assertThat(share.pupils().judged()).isEqualTo(400);
        assertThat(share.pupils().percent()).isEqualByComparingTo("75");
        assertThat(share.pupils().notKnown()).isEqualTo(Map.of("schools-without-a-roll", 1L));
    }

    @Test
    @DisplayName("F-24: of the grades that count, those from before an inspection without an overall grade are counted too")
    void olderGrades() {
        Share share = Share.of(List.of(schools("GOOD", 4, 4, 300), new Tally(DAY, null, "GOOD", null, true, true, 2, 1, 90, 0),
                new Tally(DAY, null, "INADEQUATE", null, true, true, 1, 1, 10, 0)), GoodOrBetterFile.read());
        assertThat(share.schools().judged()).isEqualTo(7);
        assertThat(share.schools().olderGrade()).isEqualTo(3);
        assertThat(share.pupils().olderGrade()).isEqualTo(100);
    }

    @Test
    void whereNothingIsJudgedThereIsNoPercentage() {
        Share share = Share.of(List.of(schools(null, 2, 0, 0)), GoodOrBetterFile.read());
        assertThat(share.schools().percent()).isNull();
        assertThat(share.pupils().percent()).isNull();
    }

    @Test
    @DisplayName("A-07: schools in category are counted by category, and those that were never inspected are named")
    void inCategory() {
        InCategory counts = InCategory.of(List.of(
                new Tally(DAY, null, "INADEQUATE", "SPECIAL_MEASURES", true, false, 2, 2, 10, 1),
                new Tally(DAY, null, "INADEQUATE", "SERIOUS_WEAKNESSES", true, false, 1, 1, 10, 0),
                new Tally(DAY, null, "GOOD", null, true, false, 27, 27, 10, 0),
                new Tally(DAY, null, null, null, false, false, 4, 4, 10, 0)));
        assertThat(counts).isEqualTo(new InCategory(30, 3, new BigDecimal("10.0"),
                Map.of("SPECIAL_MEASURES", 2L, "SERIOUS_WEAKNESSES", 1L), Map.of("no-inspection", 4L), 1));
    }

    @Test
    void daysAreCountedBackFromTheLast_soThatAMonthsEndStaysOne() {
        assertThat(Days.of(LocalDate.of(2013, 12, 1), LocalDate.of(2014, 3, 31), Every.MONTH, 60)).containsExactly(
                LocalDate.of(2013, 12, 31), LocalDate.of(2014, 1, 31), LocalDate.of(2014, 2, 28), LocalDate.of(2014, 3, 31));
        assertThat(Days.of(null, DAY, Every.YEAR, 60)).containsExactly(DAY);
        assertThat(Days.of(LocalDate.of(1900, 1, 1), DAY, Every.MONTH, 60)).hasSize(61);
    }
}
