package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.result.ResultReaderTest.columns;
import static org.goodschool.performance.result.ResultReaderTest.result;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that each run of years has for what it publishes beside the floor standard's measures (I-02, I-07). */
class FurtherFiguresOfYearsTest {

    /** @param figure by the column's name, "figure code=what the cell says" */
    private static void reads(KeyStage keyStage, int year, Map<String, String> figure) {
        Map<String, String> cells = new HashMap<>(Map.of("URN", "121999"));
        columns(keyStage, year).required().forEach(column -> cells.putIfAbsent(column, "20"));
        figure.forEach((column, said) -> cells.put(column, said.substring(said.indexOf('=') + 1)));
        assertThat(result(keyStage, year, cells).further()).containsAllEntriesOf(figure.values().stream().collect(
                Collectors.toMap(said -> said.substring(0, said.indexOf('=')), said -> Reading.of(said.substring(said.indexOf('=') + 1)))))
                .hasSize(figure.size());
    }

    @ParameterizedTest
    @DisplayName("key stage 2 until 2012: English and maths")
    @ValueSource(ints = {2009, 2010, 2012})
    void keyStage2Until2012(int year) {
        reads(KeyStage.KS2, year, Map.of("TKS1EXP_L", "PUPILS.LOW=4", "TFSMCLA", "PUPILS.DISADVANTAGED=12",
                "PTENGMATX_FSMCLA", "KS2_LEVEL4_ENGLISH_MATHS.DISADVANTAGED=61", "PTENGMATX_NOTFSMCLA", "KS2_LEVEL4_ENGLISH_MATHS.NOT_DISADVANTAGED=79",
                "PTENGMATX_EALY", "KS2_LEVEL4_ENGLISH_MATHS.EAL=70", "PT2ENG12_H", "KS2_TWO_LEVELS_ENGLISH.HIGH=88",
                "PT2MATH12_M", "KS2_TWO_LEVELS_MATHS.MIDDLE=84", "TKS1APS", "KS2_PRIOR_ATTAINMENT=15.4"));
    }

    @ParameterizedTest
    @DisplayName("key stage 2 of 2013 to 2015: English is reading and writing; disadvantaged pupils are called in one way or the other")
    @CsvSource({"2013, FSMCLA, NotFSMCLA", "2014, FSM6CLA1A, NotFSM6CLA1A", "2015, FSM6CLA1A, NOTFSM6CLA1A"})
    void keyStage2Of2013To2015(int year, String disadvantaged, String others) {
        reads(KeyStage.KS2, year, Map.of("T" + disadvantaged, "PUPILS.DISADVANTAGED=12", "T" + others, "PUPILS.NOT_DISADVANTAGED=18",
                "PTREADWRITTAMATX_" + disadvantaged, "KS2_LEVEL4_READING_WRITING_MATHS.DISADVANTAGED=58",
                "PTREADWRITTAMATX_" + others, "KS2_LEVEL4_READING_WRITING_MATHS.NOT_DISADVANTAGED=81",
                "PT2READ_B", "KS2_TWO_LEVELS_READING.BOYS=85", "PT2WRITTA_G", "KS2_TWO_LEVELS_WRITING.GIRLS=95",
                "PT2MATH_L", "KS2_TWO_LEVELS_MATHS.LOW=77", "TKS1APS", "KS2_PRIOR_ATTAINMENT=15.9"));
    }

    @ParameterizedTest
    @DisplayName("key stage 2 from 2016 on: the expected and the higher standard, scaled scores, progress with its interval")
    @ValueSource(ints = {2016, 2019, 2022, 2025})
    void keyStage2From2016(int year) {
        reads(KeyStage.KS2, year, Map.of("PTRWM_HIGH", "KS2_HIGH_READING_WRITING_MATHS=9", "PTRWM_EXP_FSM6CLA1A",
                "KS2_EXPECTED_READING_WRITING_MATHS.DISADVANTAGED=44", "PTGPS_EXP", "KS2_EXPECTED_GRAMMAR=72", "PTSCITA_EXP", "KS2_EXPECTED_SCIENCE=81",
                "READ_AVERAGE", "KS2_READING_SCORE=104.2", "MAT_AVERAGE_G", "KS2_MATHS_SCORE.GIRLS=103", "TSENELSE", "PUPILS.SEN_PLAN=3",
                "READCOV", "KS2_READING_PROGRESS_COVERAGE=97", "MATPROG_H_LOWER", "KS2_MATHS_PROGRESS.HIGH.LOWER=-2.5"));
    }

    @ParameterizedTest
    @DisplayName("key stage 4 from 2016 on: Attainment 8, the basics, the English Baccalaureate's points, Progress 8 of groups with its interval")
    @ValueSource(ints = {2016, 2018, 2022, 2024, 2027})
    void keyStage4From2016(int year) {
        reads(KeyStage.KS4, year, Map.of("ATT8SCR", "KS4_ATTAINMENT_8=46.3", "ATT8SCR_FSM6CLA1A", "KS4_ATTAINMENT_8.DISADVANTAGED=36.7",
                "ATT8SCR_NFSM6CLA1A", "KS4_ATTAINMENT_8.NOT_DISADVANTAGED=50.1", "EBACCAPS", "KS4_EBACC_POINTS=4.03",
                "EBACCAPS_EAL", "KS4_EBACC_POINTS.EAL=4.5", "PTL2BASICS_94", "KS4_BASICS_STANDARD=65", "PTL2BASICS_95", "KS4_BASICS_STRONG=43",
                "P8CIUPP", "KS4_PROGRESS_8.UPPER=0.1", "P8MEA_BOYS", "KS4_PROGRESS_8.BOYS=-0.25", "P8CILOW", "KS4_PROGRESS_8.LOWER=-0.6"));
    }

    @ParameterizedTest
    @DisplayName("key stage 4 of the years without Progress 8 has the rest")
    @ValueSource(ints = {2025, 2026})
    void keyStage4WithoutProgress8(int year) {
        reads(KeyStage.KS4, year, Map.of("ATT8SCR_GIRLS", "KS4_ATTAINMENT_8.GIRLS=48.8", "EBACCAPS", "KS4_EBACC_POINTS=4.08",
                "ATT8SCR", "KS4_ATTAINMENT_8=45.9", "PTL2BASICS_94", "KS4_BASICS_STANDARD=65.1", "PTFSM6CLA1A", "PUPILS_PERCENT.DISADVANTAGED=26",
                "TNOTFSM6CLA1A", "PUPILS.NOT_DISADVANTAGED=133", "ATT8SCR_MID", "KS4_ATTAINMENT_8.MIDDLE=44"));
    }

    @ParameterizedTest(name = "{0}: ...{1}, disadvantaged ...{2}{1}")
    @DisplayName("key stage 4 before 2016 has its groups of pupils too, under the names of each year")
    @CsvSource({"2013, '', FSM", "2014, _PTQ, FSM", "2015, _PTQ_EE, FSM6CLA1A"})
    void keyStage4Before2016(int year, String suffix, String disadvantaged) {
        Map<String, String> cells = new HashMap<>(Map.of("RECTYPE", "1", "LEA", "926", "URN", "121999", "TPUP", "180", "TPRIORLO", "30",
                "TNMOB", "170", "PTAC5EM" + suffix, "57", "PT24ENGPRG" + suffix, "65", "PT24MATHPRG" + suffix, "59"));
        cells.putAll(Map.of("PTAC5EM" + disadvantaged + suffix, "41%", "PTAC5EMN" + disadvantaged + suffix, "63%", "PBAC5EM" + suffix, "52%",
                "PTAC5EMLO" + suffix, "SUPP", "PT" + disadvantaged + "24ENGPRG" + suffix, "50%",
                "PTNOT" + disadvantaged + "24MATHPRG" + suffix, "61%", "PT24MATHPRGEAL" + suffix, "70%"));
        assertThat(result(KeyStage.KS4, year, cells).further()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "PUPILS.LOW", Reading.of("30"), "PUPILS.NON_MOBILE", Reading.of("170"),
                "KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS.DISADVANTAGED", Reading.of("41"),
                "KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS.NOT_DISADVANTAGED", Reading.of("63"),
                "KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS.BOYS", Reading.of("52"),
                "KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS.LOW", Reading.missing(Missing.SUPPRESSED),
                "KS4_EXPECTED_PROGRESS_ENGLISH.DISADVANTAGED", Reading.of("50"),
                "KS4_EXPECTED_PROGRESS_MATHS.NOT_DISADVANTAGED", Reading.of("61"),
                "KS4_EXPECTED_PROGRESS_MATHS.EAL", Reading.of("70")));
    }
}
