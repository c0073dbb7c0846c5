package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.ResultColumns;
import org.goodschool.performance.result.domain.ResultReader;
import org.goodschool.performance.result.domain.ResultRow;
import org.goodschool.performance.result.domain.ResultRow.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return new ResultReader(KS2_2016, 2016).read(cells::get);
    }

    private static PublishedResult result(String... differing) {
        return ((ResultRow.Read) read(differing)).result();
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

    @ParameterizedTest
    @ValueSource(strings = {"3", "4", "5", "7"})
    void totalsOfAuthoritiesAndTheNationAreNoSchools(String recordType) {
        assertThat(read("RECTYPE", recordType, "URN", " ")).isEqualTo(new ResultRow.NotASchool());
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
    void everyYearFrom2009To2018HasItsColumnsOnce() {
        for (KeyStage keyStage : KeyStage.values()) {
            for (int year = 2009; year <= 2018; year++) {
                int academicYear = year;
                assertThat(ResultColumnsFile.read()).filteredOn(columns -> columns.covers(keyStage, academicYear)).hasSize(1);
            }
        }
    }
}
