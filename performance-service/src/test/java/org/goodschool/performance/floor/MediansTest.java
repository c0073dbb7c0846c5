package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.performance.Results;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.floor.domain.FloorStandard;
import org.goodschool.performance.floor.domain.FloorStandards;
import org.goodschool.performance.floor.domain.Nation;
import org.goodschool.performance.floor.domain.NationalMedians;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.goodschool.performance.floor.domain.RuleSet;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Medians of a file, over the schools that its year's rule judges. */
class MediansTest {

    private static final FloorStandards STANDARDS = FloorStandardsFile.read();
    private static final RuleSet RULES = STANDARDS.of(KeyStage.KS4, 2014);

    private static Results school(String english, String maths) {
        return Results.from(Results.ks4(2014, "50", english, maths));
    }

    private static NationalMedians medians(PublishedResult... results) {
        return NationalMedians.of(RULES, List.of(results), _ -> null, "ks4_2014.csv", null);
    }

    private static NationalComparator computed(Measure measure, String value, int schools) {
        return new NationalComparator(measure, ComparatorKind.MEDIAN, new BigDecimal(value), Basis.COMPUTED, schools, "ks4_2014.csv");
    }

    @Test
    @DisplayName("each compared measure has the median of the judged schools, which says on how many schools it rests")
    void ofEachComparedMeasure() {
        var medians = medians(school("60", "50").urn(1).result(), school("70", "80").urn(2).result(),
                school("90", "60").urn(3).result());
        assertThat(medians.medians()).containsExactlyInAnyOrder(
                computed(Measure.KS4_EXPECTED_PROGRESS_ENGLISH, "70", 3), computed(Measure.KS4_EXPECTED_PROGRESS_MATHS, "60", 3));
        assertThat(medians.schools()).isEqualTo(3);
        assertThat(medians.authorities()).isEqualTo(1);
    }

    @Test
    @DisplayName("a school that the file prints twice counts once, and authorities are counted where they are known")
    void countsOnce() {
        var medians = medians(school("60", "50").urn(1).result(), school("60", "50").urn(1).result(),
                school("70", "80").urn(2).la("002").result(), school("90", "60").urn(3).la(null).result());
        assertThat(medians.schools()).isEqualTo(3);
        assertThat(medians.authorities()).isEqualTo(2);
        var told = NationalMedians.of(RULES, List.of(school("90", "60").la(null).result()),
                _ -> new RegisterFacts("003", "Fenmarsh Academy", true, false, false), "ks4_2014.csv", null);
        assertThat(told.authorities()).isEqualTo(1);
    }

    @Test
    @DisplayName("schools that are not judged, or miss a figure of the rule, do not count; a year without a standard counts none")
    void onlyJudgedSchools() {
        PublishedResult judged = school("60", "50").result();
        assertThat(FloorStandard.counts(RULES, judged, null)).isTrue();
        assertThat(FloorStandard.counts(RULES, school("60", "SUPP").result(), null)).isFalse();
        assertThat(FloorStandard.counts(RULES, school("60", "50").with(Measure.KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS, "NE").result(), null)).isFalse();
        assertThat(FloorStandard.counts(RULES, school("60", "50").type("CYS").result(), null)).isFalse();
        assertThat(FloorStandard.counts(RULES, school("60", "50").cohort(Reading.of("10")).result(), null)).isFalse();
        assertThat(FloorStandard.counts(STANDARDS.of(KeyStage.KS4, 2019), judged, null)).isFalse();
        assertThat(medians(school("60", "50").type("CYS").result()).medians()).isEmpty();
    }

    @ParameterizedTest(name = "{0} schools in {1} authorities: {2}")
    @DisplayName("a file is one of the nation from so many judged schools in so many authorities on, and not below either")
    @CsvSource({"5, 3, true", "4, 3, false", "5, 2, false", "6, 4, true"})
    void aNation(int schools, int authorities, boolean covered) {
        List<PublishedResult> results = new ArrayList<>();
        for (int school = 0; school < schools; school++) {
            results.add(school("60", "50").urn(school + 1).la("00" + school % authorities).result());
        }
        assertThat(new Nation(KeyStage.KS4, 3, 5).isCoveredBy(medians(results.toArray(PublishedResult[]::new)))).isEqualTo(covered);
    }

    @Test
    @DisplayName("each key stage has limits of its own")
    void limits() {
        for (KeyStage keyStage : KeyStage.values()) {
            assertThat(STANDARDS.nation(keyStage).keyStage()).isEqualTo(keyStage);
            assertThat(STANDARDS.nation(keyStage).leastAuthorities()).isPositive();
        }
        assertThat(STANDARDS.nation(KeyStage.KS2).leastSchools()).isGreaterThan(STANDARDS.nation(KeyStage.KS4).leastSchools());
    }
}
