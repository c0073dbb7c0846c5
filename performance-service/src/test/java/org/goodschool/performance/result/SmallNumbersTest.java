package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.goodschool.performance.result.domain.FigureCode;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.SmallNumbers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Figures of fewer than 11 pupils are not shown (F-04). */
class SmallNumbersTest {

    private static String withheld(String code, String... figures) {
        return SmallNumbers.ofSchool(readings(figures), FurtherFiguresFile.read()).of(FigureCode.of(code));
    }

    private static String withheldOfAnArea(String code, String... figures) {
        return SmallNumbers.ofArea(readings(figures), FurtherFiguresFile.read()).of(FigureCode.of(code));
    }

    private static Map<String, Reading> readings(String... figures) {
        Map<String, Reading> readings = new HashMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            String value = figures[i + 1];
            readings.put(figures[i], Missing.of(value).map(Reading::missing).orElseGet(() -> Reading.of(value)));
        }
        return readings;
    }

    @Test
    void aCohortOfElevenIsShown_oneOfTenOrOfUnknownSizeIsNot() {
        assertThat(withheld("KS2_READING_PROGRESS", "COHORT", "11")).isNull();
        assertThat(withheld("KS2_READING_PROGRESS", "COHORT", "10")).isEqualTo("cohort-under-11");
        assertThat(withheld("KS2_READING_PROGRESS", "COHORT", "SUPP")).isEqualTo("cohort-missing-suppressed");
        assertThat(withheld("COHORT")).isEqualTo("cohort-missing-blank");
    }

    @Test
    void aGroupOfElevenIsShown_oneOfTenOrOfUnknownSizeIsNot() {
        String figure = "KS2_READING_PROGRESS.EAL";
        assertThat(withheld(figure, "COHORT", "60", "PUPILS.EAL", "11")).isNull();
        assertThat(withheld(figure, "COHORT", "60", "PUPILS.EAL", "10")).isEqualTo("group-under-11");
        assertThat(withheld(figure + ".LOWER", "COHORT", "60", "PUPILS.EAL", "10")).isEqualTo("group-under-11");
        assertThat(withheld(figure, "COHORT", "60")).isEqualTo("group-size-unknown");
        assertThat(withheld(figure, "COHORT", "60", "PUPILS.EAL", "SUPP")).isEqualTo("group-size-unknown");
    }

    @Test
    @DisplayName("a large group is not shown where the few others could be worked out from it, unless there are none")
    void others() {
        String figure = "KS2_READING_PROGRESS.DISADVANTAGED";
        assertThat(withheld(figure, "COHORT", "30", "PUPILS.DISADVANTAGED", "19")).isNull();
        assertThat(withheld(figure, "COHORT", "30", "PUPILS.DISADVANTAGED", "20")).isEqualTo("group-under-11");
        assertThat(withheld(figure, "COHORT", "30", "PUPILS.DISADVANTAGED", "30")).isNull();
        assertThat(withheld("KS2_READING_PROGRESS.NOT_DISADVANTAGED", "COHORT", "30", "PUPILS.DISADVANTAGED", "20"))
                .isEqualTo("group-under-11");
    }

    @Test
    @DisplayName("a small group of three cannot be worked out from the cohort and the two others: the smaller of them is withheld too")
    void partitions() {
        String[] three = {"COHORT", "45", "PUPILS.LOW", "5", "PUPILS.MIDDLE", "24", "PUPILS.HIGH", "16"};
        assertThat(withheld("KS4_ATTAINMENT_8.LOW", three)).isEqualTo("group-under-11");
        assertThat(withheld("KS4_ATTAINMENT_8.HIGH", three)).isEqualTo("rest-under-11");
        assertThat(withheld("PUPILS.HIGH", three)).isEqualTo("rest-under-11");
        assertThat(withheld("KS4_ATTAINMENT_8.MIDDLE", three)).isNull();
        String[] spread = {"COHORT", "60", "PUPILS.LOW", "12", "PUPILS.MIDDLE", "30", "PUPILS.HIGH", "18"};
        assertThat(withheld("KS4_ATTAINMENT_8.LOW", spread)).isNull();
        assertThat(withheld("KS4_ATTAINMENT_8.LOW", "COHORT", "62", "PUPILS.LOW", "12", "PUPILS.MIDDLE", "30", "PUPILS.HIGH", "18"))
                .as("two pupils are in none of the three").isEqualTo("rest-under-11");
        assertThat(withheld("KS4_ATTAINMENT_8.MIDDLE", "COHORT", "40", "PUPILS.LOW", "2", "PUPILS.MIDDLE", "36", "PUPILS.HIGH", "2"))
                .isEqualTo("rest-under-11");
    }

    @Test
    @DisplayName("a group without a counterpart is not shown where it leaves 1 to 10 of the cohort")
    void restOfTheCohort() {
        assertThat(withheld("KS4_ATTAINMENT_8.NON_MOBILE", "COHORT", "30", "PUPILS.NON_MOBILE", "26")).isEqualTo("rest-under-11");
        assertThat(withheld("KS4_ATTAINMENT_8.NON_MOBILE", "COHORT", "30", "PUPILS.NON_MOBILE", "30")).isNull();
        assertThat(withheld("KS4_ATTAINMENT_8.EAL", "COHORT", "30", "PUPILS.EAL", "19")).isNull();
        assertThat(withheld("KS4_ATTAINMENT_8.GIRLS", "COHORT", "30", "PUPILS.BOYS", "15", "PUPILS.GIRLS", "13")).isEqualTo("rest-under-11");
        assertThat(withheld("KS4_ATTAINMENT_8.BOYS", "COHORT", "30", "PUPILS.BOYS", "15", "PUPILS.GIRLS", "13")).isNull();
    }

    @Test
    @DisplayName("where only a percentage is published, it must come to 11 pupils however it was rounded")
    void percentages() {
        String figure = "PUPILS_PERCENT.DISADVANTAGED";
        assertThat(withheld(figure, "COHORT", "176", figure, "55")).isNull();
        assertThat(withheld(figure, "COHORT", "100", figure, "11")).isEqualTo("group-under-11");
        assertThat(withheld(figure, "COHORT", "100", figure, "12")).isNull();
        assertThat(withheld(figure, "COHORT", "100", figure, "89")).isEqualTo("group-under-11");
    }

    @Test
    @DisplayName("an area is held to the same, but where nobody counts its pupils they are many")
    void areas() {
        String figure = "KS2_READING_PROGRESS";
        assertThat(withheldOfAnArea(figure, "COHORT", "8")).isEqualTo("cohort-under-11");
        assertThat(withheldOfAnArea(figure, "COHORT", "SUPP")).isEqualTo("cohort-missing-suppressed");
        assertThat(withheldOfAnArea(figure)).isNull();
        assertThat(withheldOfAnArea(figure + ".EAL", "COHORT", "600")).isEqualTo("group-size-unknown");
        assertThat(withheldOfAnArea(figure + ".EAL", "PUPILS_PERCENT.EAL", "3")).isNull();
        assertThat(withheldOfAnArea(figure + ".EAL", "PUPILS.EAL", "8")).isEqualTo("group-under-11");
        assertThat(withheldOfAnArea(figure + ".NOT_DISADVANTAGED", "PUPILS.DISADVANTAGED", "8")).isEqualTo("group-under-11");
        assertThat(withheldOfAnArea(figure + ".MIDDLE", "PUPILS.LOW", "8")).isNull();
    }
}
