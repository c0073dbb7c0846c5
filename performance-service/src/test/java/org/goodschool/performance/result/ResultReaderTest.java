package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.goodschool.performance.result.domain.KeyStage;
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

    private static final ResultColumns KS2_2016 = ResultColumnsFile.read().stream()
            .filter(columns -> columns.covers(KeyStage.KS2, 2016)).findFirst().orElseThrow();

    private static ResultRow read(String... differing) {
        Map<String, String> cells = new HashMap<>(Map.of("RECTYPE", "1", "LEA", "926", "URN", "121000",
                "SCHNAME", " A Primary School ", "NFTYPE", "CY", "ICLOSE", "0", "TELIG", "28", "PTRWM_EXP", "89%",
                "READPROG", "-2.7", "WRITPROG", "2.2"));
        cells.put("MATPROG", "3");
        for (int i = 0; i < differing.length; i += 2) {
            cells.put(differing[i], differing[i + 1]);
        }
        return new ResultReader(KS2_2016, 2016, FurtherFiguresFile.read(), cells::containsKey).read(cells::get);
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
    void everyYearFrom2008To2018HasItsColumnsOnce() {
        for (KeyStage keyStage : KeyStage.values()) {
            for (int year = 2008; year <= 2018; year++) {
                int academicYear = year;
                assertThat(ResultColumnsFile.read()).filteredOn(columns -> columns.covers(keyStage, academicYear)).hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "{0}: ...{1}, disadvantaged ...{2}{1}")
    @DisplayName("key stage 4 before 2016 has its groups of pupils too, under the names of each year")
    @CsvSource({"2013, '', FSM", "2014, _PTQ, FSM", "2015, _PTQ_EE, FSM6CLA1A"})
    void groupsOfKeyStage4Before2016(int year, String suffix, String disadvantaged) {
        Map<String, String> cells = new HashMap<>(Map.of("RECTYPE", "1", "LEA", "926", "URN", "121999", "TPUP", "180", "TPRIORLO", "30",
                "TNMOB", "170", "PTAC5EM" + suffix, "57", "PT24ENGPRG" + suffix, "65", "PT24MATHPRG" + suffix, "59"));
        cells.putAll(Map.of("PTAC5EM" + disadvantaged + suffix, "41%", "PTAC5EMN" + disadvantaged + suffix, "63%", "PBAC5EM" + suffix, "52%",
                "PTAC5EMLO" + suffix, "SUPP", "PT" + disadvantaged + "24ENGPRG" + suffix, "50%",
                "PTNOT" + disadvantaged + "24MATHPRG" + suffix, "61%", "PT24MATHPRGEAL" + suffix, "70%"));
        ResultColumns columns = ResultColumnsFile.read().stream().filter(c -> c.covers(KeyStage.KS4, year)).findFirst().orElseThrow();
        PublishedResult result = (PublishedResult) ((ResultRow.Read) new ResultReader(columns, year, FurtherFiguresFile.read(),
                cells::containsKey).read(cells::get)).row();
        assertThat(result.further()).containsExactlyInAnyOrderEntriesOf(Map.of(
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
