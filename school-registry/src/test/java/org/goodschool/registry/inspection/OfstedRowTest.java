package org.goodschool.registry.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Findings;
import org.goodschool.registry.inspection.domain.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("I-04, 2.3: a row of Ofsted's official statistics is read into an inspection")
class OfstedRowTest {

    private static final String HEADER = "URN,LAESTAB,Inspection number,Inspection start date,Inspection end date,"
            + "Inspection type,Overall effectiveness,Category of concern,Quality of teaching,"
            + "Outcomes for residential or boarding pupils\n";

    @Test
    void givenACompleteRowThenGradesAreWordsAndTheAuthorityIsThatOfTheLaestab() {
        OfstedRow row = read("900001,0012001,425578,05/06/2014,06/06/2014,S5 Inspection,2,,1,NULL");

        assertThat(row.urn()).isEqualTo(900_001);
        assertThat(row.laCode()).isEqualTo("001");
        assertThat(only(row).overallEffectiveness()).isEqualTo(Grade.GOOD);
        assertThat(only(row).judgements()).isEqualTo(Map.of("qualityOfTeaching", Grade.OUTSTANDING));
        assertThat(only(row).category()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"31/08/2012, SATISFACTORY", "01/09/2012, REQUIRES_IMPROVEMENT"})
    @DisplayName("F-22: grade 3 is satisfactory until August 2012, requires improvement from September 2012")
    void givenGradeThreeThenItsWordDependsOnTheDay(String day, Grade grade) {
        assertThat(only(read("900001,,1," + day + ",,S5 Inspection,3,,,")).overallEffectiveness()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"'SM ', SPECIAL_MEASURES", "SWK, SERIOUS_WEAKNESSES", "swk, SERIOUS_WEAKNESSES", "NTI, NOTICE_TO_IMPROVE"})
    void givenACategoryCodeInAnyCaseThenItIsKept(String code, Category category) {
        assertThat(only(read("900001,,1,05/06/2014,,S5 Inspection,4," + code + ",,")).category())
                .isEqualTo(category);
    }

    @Test
    void givenNineForAJudgementThenItWasNotJudged() {
        assertThat(only(read("900001,,1,05/06/2014,,S5 Inspection,2,,2,9")).judgements())
                .containsOnlyKeys("qualityOfTeaching");
    }

    @Test
    void givenAGradeOfFiveOrAnUnknownCategoryThenEachIsNamed() {
        assertThat(errors("900001,,1,05/06/2014,,S5 Inspection,5,XYZ,,")).extracting(CellError::column)
                .containsExactlyInAnyOrder("Overall effectiveness", "Category of concern");
    }

    @Test
    void givenAYearBeforeOfstedOrATextUrnThenEachIsNamed() {
        assertThat(errors("school,,1,05/06/1899,,S5 Inspection,2,,,")).extracting(CellError::column)
                .containsExactlyInAnyOrder("URN", "Inspection start date");
        assertThat(errors("900001,,1,05/06/1991,,S5 Inspection,2,,,")).extracting(CellError::column)
                .containsExactly("Inspection start date");
    }

    private static Findings only(OfstedRow row) {
        assertThat(row.inspections()).singleElement().matches(one -> one.urn() == row.urn());
        return row.inspections().getFirst().findings();
    }

    private static OfstedRow read(String row) {
        return switch (outcome(row)) {
            case RowOutcome.Read<OfstedRow>(OfstedRow read) -> read;
            case RowOutcome.Skipped<OfstedRow>(String reason) -> throw new AssertionError(reason);
            case RowOutcome.Rejected<OfstedRow>(List<CellError> errors) -> throw new AssertionError(errors);
        };
    }

    private static List<CellError> errors(String row) {
        return switch (outcome(row)) {
            case RowOutcome.Rejected<OfstedRow>(List<CellError> errors) -> errors;
            case RowOutcome.Read<OfstedRow> read -> throw new AssertionError(read);
            case RowOutcome.Skipped<OfstedRow> skipped -> throw new AssertionError(skipped);
        };
    }

    private static RowOutcome<OfstedRow> outcome(String row) {
        return OfstedRow.read(
                CsvFile.read((HEADER + row + "\n").getBytes(StandardCharsets.UTF_8)).rows().getFirst(), OfstedCodes.shape("ofsted-inspections"));
    }
}
