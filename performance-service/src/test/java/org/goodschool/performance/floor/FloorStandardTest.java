package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.goodschool.performance.Results;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.floor.domain.Evaluation;
import org.goodschool.performance.floor.domain.FactSource;
import org.goodschool.performance.floor.domain.Figure;
import org.goodschool.performance.floor.domain.FloorStandard;
import org.goodschool.performance.floor.domain.FloorStandards;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloorStandardTest {

    private static final FloorStandards STANDARDS = FloorStandardsFile.read();
    private static final RegisterFacts OPEN_MAINSTREAM = new RegisterFacts("001", "Fenmarsh Academy", true, false, false);

    private static Evaluation judged(PublishedResult result) {
        return judged(result, null);
    }

    private static Evaluation judged(PublishedResult result, RegisterFacts register) {
        return FloorStandard.evaluate(STANDARDS.of(result.keyStage(), result.academicYear()), result,
                STANDARDS.published(result.keyStage(), result.academicYear()).inForce(), register);
    }

    private static NationalComparator median(Measure measure, String value) {
        return new NationalComparator(measure, ComparatorKind.MEDIAN, new BigDecimal(value), Basis.ENTERED, null, "test");
    }

    @ParameterizedTest(name = "{0} / {1} / {2} is {3}")
    @DisplayName("F-01: below at key stage 2 only if all three parts are below; equality is not below")
    @CsvSource({
        "59.99, 86.99, 85.99, BELOW",
        "60, 86.99, 85.99, NOT_BELOW",
        "59.99, 87, 85.99, NOT_BELOW",
        "59.99, 86.99, 86, NOT_BELOW",
        "0, 0, 0, BELOW",
        "100, 100, 100, NOT_BELOW"})
    void keyStage2OfTheNorfolkSheet(String attainment, String english, String maths, Outcome outcome) {
        Evaluation evaluation = judged(Results.ks2(2010, attainment, english, maths));
        assertThat(evaluation.outcome()).isEqualTo(outcome);
        assertThat(evaluation.ruleSet()).isEqualTo("ks2-2009-2012@1");
    }

    @ParameterizedTest(name = "{0} in {1} / {2} / {3} is {4}")
    @DisplayName("F-02: key stage 4, 35 % to 2011 and 40 % from 2012, and both progress measures below the national figure")
    @CsvSource({
        "2010, 34.9, 71.9, 64.9, BELOW",
        "2010, 35, 71.9, 64.9, NOT_BELOW",
        "2010, 34.9, 72, 64.9, NOT_BELOW",
        "2010, 34.9, 71.9, 65, NOT_BELOW",
        "2012, 39, 69, 69, BELOW",
        "2012, 40, 69, 69, NOT_BELOW",
        "2013, 39, 72, 72, BELOW",
        "2013, 39, 73, 72, NOT_BELOW"})
    void keyStage4(int year, String attainment, String english, String maths, Outcome outcome) {
        assertThat(judged(Results.ks4(year, attainment, english, maths)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} %, {1} / {2} / {3} is {4}")
    @DisplayName("from 2016 one progress score below its line is enough, together with attainment below 65 %")
    @CsvSource({
        "64, -5.1, 0, 0, BELOW",
        "64, 0, -7.1, 0, BELOW",
        "64, 0, 0, -5.1, BELOW",
        "64, -5, -7, -5, NOT_BELOW",
        "65, -9, -9, -9, NOT_BELOW"})
    void keyStage2From2016(String attainment, String reading, String writing, String maths, Outcome outcome) {
        assertThat(judged(Results.ks2From2016(2016, attainment, reading, writing, maths)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "Progress 8 {0}, upper limit {1} is {2}")
    @CsvSource({"-0.51, -0.01, BELOW", "-0.5, -0.01, NOT_BELOW", "-0.51, 0, NOT_BELOW"})
    @DisplayName("key stage 4 from 2016 goes by Progress 8 and its confidence limit")
    void progress8(String score, String upper, Outcome outcome) {
        assertThat(judged(Results.of(KeyStage.KS4, 2016).with(Measure.KS4_PROGRESS_8, score)
                .with(Measure.KS4_PROGRESS_8_UPPER_LIMIT, upper).result()).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("E-04: before 2009 only attainment counts, even where progress would save the school")
    void attainmentOnlyUntil2008() {
        assertThat(judged(Results.ks2(2008, "59", "99", "99")).outcome()).isEqualTo(Outcome.BELOW);
        assertThat(judged(Results.ks2(2008, "59", "99", "99")).ruleSet()).isEqualTo("ks2-until-2008@1");
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2024})
    @DisplayName("from 2019 there is no standard: not applicable, and not above")
    void noStandardFrom2019(int year) {
        Evaluation evaluation = judged(Results.ks2From2016(year, "10", "-9", "-9", "-9"));
        assertThat(evaluation.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(evaluation.reason()).isEqualTo("no-floor-standard");
    }

    @Nested
    @DisplayName("F-04, E-03: who is not judged, and why")
    class Exclusions {

        private final PublishedResult below = Results.ks2(2010, "10", "10", "10");

        private void notEvaluated(PublishedResult result, RegisterFacts register, String reason) {
            Evaluation evaluation = judged(result, register);
            assertThat(evaluation.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(evaluation.reason()).isEqualTo(reason);
        }

        @ParameterizedTest
        @ValueSource(strings = {"CYS", "FDS", "ACS", "ACCS", "FS", "PRU", "IND", "OTHER"})
        void aSpecialShortStayOrIndependentSchool(String type) {
            notEvaluated(Results.from(below).type(type).result(), null, "excluded-type");
        }

        @Test
        void aClosedSchool() {
            notEvaluated(Results.from(below).closed(true).result(), null, "closed");
        }

        @Test
        @DisplayName("but a school that closed to become an academy is judged under its old number")
        void aConverter() {
            assertThat(judged(Results.from(below).becameAcademy(900002).result()).outcome()).isEqualTo(Outcome.BELOW);
        }

        @Test
        void aCohortOfTenAndNotOfEleven() {
            Evaluation ten = judged(Results.from(below).cohort(Reading.of("10")).result());
            assertThat(ten.reason()).isEqualTo("cohort-under-11");
            assertThat(ten.figures()).as("figures of so few pupils tell of single pupils").isEmpty();
            assertThat(judged(Results.from(below).cohort(Reading.of("11")).result()).outcome()).isEqualTo(Outcome.BELOW);
        }

        @ParameterizedTest
        @EnumSource(Missing.class)
        void aMissingCohort(Missing why) {
            notEvaluated(Results.from(below).cohort(Reading.missing(why)).result(), null, "cohort-missing-" + why.slug());
        }

        @ParameterizedTest
        @EnumSource(Missing.class)
        @DisplayName("a missing measure, whichever it is and whatever the others say")
        void aMissingMeasure(Missing why) {
            for (Measure measure : below.measures().keySet()) {
                notEvaluated(Results.from(below).with(measure, Reading.missing(why)).result(), null,
                        "measure-missing-" + why.slug());
            }
        }

        @Test
        void anUnknownTypeOrClosureThatNobodyTells() {
            notEvaluated(Results.from(below).type(null).result(), null, "type-unknown");
            notEvaluated(Results.from(below).type("XYZ").result(), null, "type-unknown");
            notEvaluated(Results.from(below).closed(null).result(), null, "closure-unknown");
        }
    }

    @Nested
    @DisplayName("a national figure that is not known")
    class UnknownComparators {

        private Evaluation in2011(String attainment, String english, String maths, Map<Measure, NationalComparator> known) {
            return FloorStandard.evaluate(STANDARDS.of(KeyStage.KS2, 2011),
                    Results.ks2(2011, attainment, english, maths), known, null);
        }

        @Test
        @DisplayName("A-11: leaves the outcome unknown, and is never borrowed from another year")
        void leavesTheOutcomeUnknown() {
            Evaluation evaluation = in2011("59", "10", "10", Map.of());
            assertThat(evaluation.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(evaluation.reason()).isEqualTo("comparator-unknown");
            assertThat(STANDARDS.published(KeyStage.KS2, 2011).known()).isEmpty();
        }

        @Test
        @DisplayName("does not matter where a known part decides")
        void doesNotMatterWhereAKnownPartDecides() {
            assertThat(in2011("60", "10", "10", Map.of()).outcome()).isEqualTo(Outcome.NOT_BELOW);
            var english = Map.of(Measure.KS2_TWO_LEVELS_ENGLISH, median(Measure.KS2_TWO_LEVELS_ENGLISH, "87"));
            assertThat(in2011("59", "87", "10", english).outcome()).isEqualTo(Outcome.NOT_BELOW);
            assertThat(in2011("59", "86", "10", english).outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        }
    }

    @Nested
    @DisplayName("type and closure")
    class Facts {

        private final PublishedResult silent = Results.from(Results.ks2(2010, "10", "10", "10")).type(null).closed(null).result();

        @Test
        @DisplayName("come from the file, which speaks of its own year, against the register of today")
        void theFileIsBelieved() {
            Evaluation evaluation = judged(Results.ks2(2010, "10", "10", "10"), new RegisterFacts("001", "Fenmarsh Academy", false, true, false));
            assertThat(evaluation.outcome()).isEqualTo(Outcome.BELOW);
            assertThat(evaluation.typeFrom()).isEqualTo(FactSource.FILE);
            assertThat(evaluation.closureFrom()).isEqualTo(FactSource.FILE);
        }

        @Test
        @DisplayName("come from the register where the file leaves them out")
        void theRegisterFillsIn() {
            Evaluation evaluation = judged(silent, OPEN_MAINSTREAM);
            assertThat(evaluation.outcome()).isEqualTo(Outcome.BELOW);
            assertThat(evaluation.typeFrom()).isEqualTo(FactSource.REGISTER);
            assertThat(evaluation.closureFrom()).isEqualTo(FactSource.REGISTER);
            assertThat(judged(silent, new RegisterFacts("001", "Fenmarsh Academy", true, true, false)).reason()).isEqualTo("closed");
            assertThat(judged(silent, new RegisterFacts("001", "Fenmarsh Academy", true, true, true)).outcome()).isEqualTo(Outcome.BELOW);
            assertThat(judged(silent, new RegisterFacts("001", "Fenmarsh Academy", false, false, false)).reason()).isEqualTo("excluded-type");
        }
    }

    @Test
    @DisplayName("authority and name come from the file, and from the register where the file has none")
    void authorityAndName() {
        PublishedResult named = Results.ks2(2010, "10", "10", "10");
        PublishedResult nameless = Results.from(named).la(null).name(null).result();
        RegisterFacts today = new RegisterFacts("002", "Saltreach School", true, false, false);
        assertThat(judged(named, today)).extracting(Evaluation::laCode, Evaluation::schoolName)
                .containsExactly("001", "Fenmarsh Academy");
        assertThat(judged(nameless, today)).extracting(Evaluation::laCode, Evaluation::schoolName)
                .containsExactly("002", "Saltreach School");
        assertThat(judged(nameless)).extracting(Evaluation::laCode, Evaluation::schoolName).containsExactly(null, null);
    }

    @Test
    @DisplayName("a judgement carries what it was made on")
    void figures() {
        assertThat(judged(Results.ks2(2010, "59", "86", "85")).figures()).containsExactly(
                new Figure(Measure.KS2_LEVEL4_ENGLISH_MATHS, new BigDecimal(59), null, new BigDecimal(60), null, null, true),
                new Figure(Measure.KS2_TWO_LEVELS_ENGLISH, new BigDecimal(86), null, null, new BigDecimal(87), Basis.PUBLISHED, true),
                new Figure(Measure.KS2_TWO_LEVELS_MATHS, new BigDecimal(85), null, null, new BigDecimal(86), Basis.PUBLISHED, true));
    }
}
