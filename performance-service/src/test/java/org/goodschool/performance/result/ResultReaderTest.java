package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.ResultColumns;
import org.goodschool.performance.result.domain.ResultReader;
import org.goodschool.performance.result.domain.ResultRow;
import org.goodschool.performance.result.domain.ResultRow.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultReaderTest {

    static ResultColumns columns(KeyStage keyStage, int academicYear) {
        return ResultColumnsFile.read().stream().filter(columns -> columns.covers(keyStage, academicYear)).findFirst().orElseThrow();
    }

    /** A school's row of these cells and no others. */
    static PublishedResult result(KeyStage keyStage, int academicYear, Map<String, String> cells) {
        return (PublishedResult) ((ResultRow.Read) new ResultReader(columns(keyStage, academicYear), academicYear,
                FurtherFiguresFile.read(), cells::containsKey).read(cells::get)).row();
    }

    private static ResultRow read(String... differing) {
        Map<String, String> cells = new HashMap<>(Map.of("RECTYPE", "1", "LEA", "926", "URN", "121000",
                "SCHNAME", " A Primary School ", "NFTYPE", "CY", "ICLOSE", "0", "TELIG", "28", "PTRWM_EXP", "89%",
                "READPROG", "-2.7", "WRITPROG", "2.2"));
        cells.put("MATPROG", "3");
        for (int i = 0; i < differing.length; i += 2) {
            cells.put(differing[i], differing[i + 1]);
        }
        return new ResultReader(columns(KeyStage.KS2, 2016), 2016, FurtherFiguresFile.read(), cells::containsKey).read(cells::get);
    }

    private static PublishedResult result(String... differing) {
        return (PublishedResult) ((ResultRow.Read) read(differing)).row();
    }

    private static PublishedArea area(String... differing) {
        return (PublishedArea) ((ResultRow.Read) read(differing)).row();
    }

    private static Fault fault(String... differing) {
        return ((ResultRow.Faulty) read(differing)).faults().getFirst();
    }

    @Test
    void readsARow() {
        PublishedResult result = result();
        assertThat(result.urn()).isEqualTo(121000);
        assertThat(result.streamId()).isEqualTo("121000-KS2-2016");
        assertThat(result.laCode()).isEqualTo("926");
        assertThat(result.schoolName()).isEqualTo("A Primary School");
        assertThat(result.closed()).isFalse();
        assertThat(result.cohort()).isEqualTo(Reading.of("28"));
        assertThat(result.measure(Measure.KS2_EXPECTED_READING_WRITING_MATHS)).isEqualTo(Reading.of("89"));
        assertThat(result.measure(Measure.KS2_READING_PROGRESS)).isEqualTo(Reading.of("-2.7"));
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    void keepsEachReasonWhyAFigureIsMissing(Missing why) {
        assertThat(result("MATPROG", why.published()).measure(Measure.KS2_MATHS_PROGRESS)).isEqualTo(Reading.missing(why));
        assertThat(result("TELIG", why.published()).cohort()).isEqualTo(Reading.missing(why));
    }

    @Test
    void aPercentageMayComeWithoutItsSign() {
        assertThat(result("PTRWM_EXP", "57")).isEqualTo(result("PTRWM_EXP", "57%"));
    }

    @Test
    void whatTheFileLeavesOutIsNotGuessed() {
        PublishedResult result = result("LEA", "", "NFTYPE", " ", "ICLOSE", null);
        assertThat(result.laCode()).isNull();
        assertThat(result.schoolType()).isNull();
        assertThat(result.closed()).isNull();
    }

    @Test
    void aConverterIsKnownByItsSuccessor() {
        assertThat(result("URN_AC", "0").successorUrn()).isNull();
        assertThat(result("URN_AC", "140001").successorUrn()).isEqualTo(140001);
    }

    @Test
    @DisplayName("I-07: rows of a local authority, of England and of its state-funded schools are what schools are seen beside")
    void areas() {
        PublishedArea authority = area("RECTYPE", "3", "URN", " ", "SCHNAME", "Hampshire", "LEA", "850", "TELIG", "14463");
        assertThat(authority.area()).isEqualTo("850");
        assertThat(authority.name()).isEqualTo("Hampshire");
        assertThat(authority.streamId()).isEqualTo("850-KS2-2016");
        assertThat(authority.figures()).containsEntry("COHORT", Reading.of("14463"))
                .containsEntry("KS2_EXPECTED_READING_WRITING_MATHS", Reading.of("89"));
        assertThat(area("RECTYPE", "4", "URN", " ", "LEA", " ", "TELIG", "624151").area()).isEqualTo(PublishedArea.ENGLAND);
        assertThat(area("RECTYPE", "5", "URN", " ", "LEA", " ").area()).isEqualTo(PublishedArea.ENGLAND_STATE_FUNDED);
    }

    @Test
    @DisplayName("the figures of an area keep the reason why they are missing, as those of a school do (F-04)")
    void missingInAnArea() {
        for (Missing why : Missing.values()) {
            assertThat(area("RECTYPE", "3", "URN", " ", "MATPROG", why.published()).figures())
                    .containsEntry("KS2_MATHS_PROGRESS", Reading.missing(why));
        }
    }

    @Test
    void aRowOfAnUnknownTypeOrOfAnUnnamedAuthorityIsNobodys() {
        assertThat(read("RECTYPE", "7", "URN", " ")).isEqualTo(new ResultRow.OfNobody());
        assertThat(read("RECTYPE", "3", "URN", " ", "LEA", " ")).isEqualTo(new ResultRow.OfNobody());
    }

    @Test
    @DisplayName("I-07: progress of a group with its confidence interval, prior attainment, and how many pupils the group has")
    void groups() {
        PublishedResult result = result("READPROG_FSM6CLA1A", "-1.5", "READPROG_FSM6CLA1A_LOWER", "-4.2",
                "READPROG_FSM6CLA1A_UPPER", "1.2", "TFSM6CLA1A", "12", "TKS1AVERAGE", "16.2", "PTRWM_EXP_NotFSM6CLA1A", "SUPP",
                "READPROG_LOWER", "-5.8");
        assertThat(result.further()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "KS2_READING_PROGRESS.DISADVANTAGED", Reading.of("-1.5"),
                "KS2_READING_PROGRESS.DISADVANTAGED.LOWER", Reading.of("-4.2"),
                "KS2_READING_PROGRESS.DISADVANTAGED.UPPER", Reading.of("1.2"),
                "PUPILS.DISADVANTAGED", Reading.of("12"),
                "KS2_PRIOR_ATTAINMENT", Reading.of("16.2"),
                "KS2_EXPECTED_READING_WRITING_MATHS.NOT_DISADVANTAGED", Reading.missing(Missing.SUPPRESSED),
                "KS2_READING_PROGRESS.LOWER", Reading.of("-5.8")));
        assertThat(result().further()).as("what a file has no column for, it says nothing of").isEmpty();
    }

    @Test
    void aFurtherFigureThatCannotBeUnderstoodIsAFaultToo() {
        assertThat(fault("TFSM6CLA1A", "a dozen").why()).startsWith("is neither a number of pupils");
        assertThat(fault("READ_AVERAGE", "999").why()).isEqualTo("is not between 0 and 200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "URN | abc | is not a URN of six digits",
        "URN | '' | is needed and is blank",
        "PTRWM_EXP | 140% | is not between 0 and 100",
        "PTRWM_EXP | -1 | is not between 0 and 100",
        "MATPROG | 3% | is neither a figure nor one of SUPP, NE, NA, NEW, LOWCOV, NP",
        "MATPROG | 1e3 | is neither a figure nor one of SUPP, NE, NA, NEW, LOWCOV, NP",
        "MATPROG | 99 | is not between -50 and 50",
        "TELIG | 2.5 | is neither a number of pupils nor one of SUPP, NE, NA, NEW, LOWCOV, NP",
        "ICLOSE | yes | is neither 0 nor 1",
        "LEA | 92X | is not the code of a local authority",
        "RECTYPE | x | is not a record type"})
    void whatCannotBeUnderstoodIsAFaultAndNeverAMissingFigure(String column, String value, String why) {
        assertThat(fault(column, value)).isEqualTo(new Fault(column, value, why));
    }

    @Test
    void everyFaultOfARowIsTold() {
        assertThat(((ResultRow.Faulty) read("URN", "x", "MATPROG", "y", "TELIG", "z")).faults()).hasSize(3);
    }

    @Test
    @DisplayName("every year from 2008 on has its columns once, but for 2020 and 2021, of which nothing was published")
    void everyYearHasItsColumns() {
        for (KeyStage keyStage : KeyStage.values()) {
            for (int year = 2008; year <= 2040; year++) {
                int academicYear = year;
                assertThat(ResultColumnsFile.read()).as("%s %d", keyStage, year)
                        .filteredOn(columns -> columns.covers(keyStage, academicYear))
                        .hasSize(year == 2020 || year == 2021 ? 0 : 1);
                assertThat(FurtherFiguresFile.read().columns(new KeyStageYear(keyStage, year))).isNotEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("the years around the tests that were not held: what a row says of progress, and that it needs not say it where there is none")
    @CsvSource(nullValues = "-", value = {
        "KS2, 2022, PTRWM_EXP READPROG WRITPROG MATPROG, KS2_EXPECTED_READING_WRITING_MATHS KS2_READING_PROGRESS KS2_WRITING_PROGRESS KS2_MATHS_PROGRESS",
        "KS2, 2024, PTRWM_EXP, KS2_EXPECTED_READING_WRITING_MATHS",
        "KS2, 2025, PTRWM_EXP, KS2_EXPECTED_READING_WRITING_MATHS",
        "KS2, 2026, PTRWM_EXP READPROG WRITPROG MATPROG, KS2_EXPECTED_READING_WRITING_MATHS KS2_READING_PROGRESS KS2_WRITING_PROGRESS KS2_MATHS_PROGRESS",
        "KS4, 2022, P8MEA P8CIUPP, KS4_PROGRESS_8 KS4_PROGRESS_8_UPPER_LIMIT",
        "KS4, 2024, P8MEA P8CIUPP, KS4_PROGRESS_8 KS4_PROGRESS_8_UPPER_LIMIT",
        "KS4, 2025, ATT8SCR, -",
        "KS4, 2026, ATT8SCR, -",
        "KS4, 2027, P8MEA P8CIUPP, KS4_PROGRESS_8 KS4_PROGRESS_8_UPPER_LIMIT"})
    void progressOfEachYear(KeyStage keyStage, int year, String headers, String measures) {
        ResultColumns columns = columns(keyStage, year);
        Map<String, String> cells = new HashMap<>(Map.of("RECTYPE", "1", "LEA", "926", "URN", "121999", columns.cohort(), "40"));
        List.of(headers.split(" ")).forEach(header -> cells.put(header, "1.5"));
        assertThat(cells).as("what a file of the year must have is no more than this").containsKeys(columns.required().toArray(String[]::new));
        assertThat(result(keyStage, year, cells).measures()).isEqualTo(measures == null ? Map.of()
                : Stream.of(measures.split(" ")).collect(Collectors.toMap(Measure::valueOf, _ -> Reading.of("1.5"))));
    }

    @Test
    void aFileThatGivesProgress8OfAYearWithoutIsReadAll() {
        assertThat(result(KeyStage.KS4, 2025, Map.of("URN", "121999", "TPUP", "40", "ATT8SCR", "46.2", "P8MEA", "NA")).measures())
                .isEqualTo(Map.of(Measure.KS4_PROGRESS_8, Reading.missing(Missing.NOT_APPLICABLE)));
    }
}
