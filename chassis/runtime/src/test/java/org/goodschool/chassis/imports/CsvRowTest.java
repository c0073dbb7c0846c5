package org.goodschool.chassis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowTest {

    @Test
    void givenBlanksAroundAValueWhenReadThenTheyAreGone() {
        assertThat(row("A", " \u00A0\tNorth  Road\u00A0 ").text("A")).isEqualTo("North  Road");
    }

    @Test
    void givenABlankCellOrAnAbsentColumnWhenReadThenThereIsNoValueAndNoError() {
        var row = row("A,B", ",x");
        assertThat(row.text("A")).isNull();
        assertThat(row.integer("Elsewhere", 0, 9)).isNull();
        assertThat(row.errors()).isEmpty();
        assertThat(row.has("Elsewhere")).isFalse();
    }

    @Test
    void givenTokensThatStandForNothingWhenReadThenTheyAreBlank() {
        var row = row("A,B", "NULL,NULL").blanking("NULL", "n/a");
        assertThat(row.integer("A", 0, 9)).isNull();
        assertThat(row.requiredText("B", 10)).isNull();
        assertThat(row.errors()).containsExactly(new CellError(2, "B", null, "is blank, and must not be"));
    }

    @ParameterizedTest
    @CsvSource({"05-09-2013", "05/09/2013", "5/9/2013", "2013-09-05"})
    void givenADateAsPublishersWriteItWhenReadThenItIsThatDay(String written) {
        assertThat(row("D", written).date("D")).isEqualTo(LocalDate.of(2013, 9, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "01-01-1899 | is not in the years 1900 to 2100",
            "2101-01-01 | is not in the years 1900 to 2100",
            "31/02/2014 | is not a day of the calendar",
            "13/13/2014 | is not a day of the calendar",
            "05-09-13   | is not a date written as dd-mm-yyyy or dd/mm/yyyy or yyyy-mm-dd",
            "tomorrow   | is not a date written as dd-mm-yyyy or dd/mm/yyyy or yyyy-mm-dd"})
    void givenSomethingThatIsNoUsableDateWhenReadThenItSaysWhy(String written, String why) {
        var row = row("D", written);
        assertThat(row.date("D")).isNull();
        assertThat(row.errors()).containsExactly(new CellError(2, "D", written, why));
    }

    @Test
    void givenOneAcceptedFormWhenADateIsWrittenInAnotherThenItIsAnError() {
        var row = row("D", "2014-01-02");
        assertThat(row.date("D", DateForm.DAY_MONTH_YEAR_SLASHES)).isNull();
        assertThat(row.errors()).extracting(CellError::why).containsExactly("is not a date written as dd/mm/yyyy");
    }

    @ParameterizedTest
    @CsvSource({"100001,true", "+7,true", "1e5,false", "12.0,false", "0x1F,false", "١٢,false", "99999999999999999999,false"})
    void givenACellWhenReadAsAWholeNumberThenOnlyPlainDigitsCount(String written, boolean good) {
        var row = row("N", written);
        assertThat(row.integer("N", 0, 999_999) != null).isEqualTo(good);
        assertThat(row.errors().isEmpty()).isEqualTo(good);
    }

    @Test
    void givenFiguresWhenReadThenTheyAreExact() {
        var row = row("A,B,C", "-4.80,89%,.5");
        assertThat(row.decimal("A", BigDecimal.valueOf(-20), BigDecimal.valueOf(20))).isEqualTo(new BigDecimal("-4.80"));
        assertThat(row.percentage("B")).isEqualTo(new BigDecimal("89"));
        assertThat(row.percentage("C")).isEqualTo(new BigDecimal("0.5"));
        assertThat(row.errors()).isEmpty();
    }

    @Test
    void givenSeveralBrokenCellsWhenReadThenEachIsReportedOnceAndAllAtOnce() {
        var row = row("URN,Opened,Share,Type,Name", "abc,01-01-1899,140,Castle,A\u0000B");
        row.requiredInteger("URN", 1, 999_999);
        row.requiredInteger("URN", 1, 999_999);
        row.date("Opened");
        row.percentage("Share");
        row.code("Type", Map.of("Primary", 1, "Nursery", 2));
        row.requiredText("Name", 100);
        assertThat(row.errors()).extracting(CellError::row, CellError::column, CellError::value, CellError::why)
                .containsExactly(
                        tuple(2, "Name", "A\\u0000B", "has a \\u0000 character"),
                        tuple(2, "URN", "abc", "is not a whole number"),
                        tuple(2, "Opened", "01-01-1899", "is not in the years 1900 to 2100"),
                        tuple(2, "Share", "140", "is not between 0 and 100 per cent"),
                        tuple(2, "Type", "Castle", "is not one of Nursery, Primary"));
        assertThat(row.read(() -> "made")).isInstanceOf(RowOutcome.Rejected.class);
    }

    @Test
    void givenANulInAColumnThatNobodyReadsThenTheRowIsBrokenAllTheSame() {
        assertThat(row("A,,C", "1,x\u0000,3").errors())
                .containsExactly(new CellError(2, "column 2", "x\u0000", "has a \\u0000 character"));
    }

    @Test
    void givenACellBeyondTheLimitThenItIsAnErrorAndItsValueIsShortened() {
        var row = row("A", "x".repeat(CsvFile.LONGEST_CELL + 1));
        assertThat(row.text("A")).isNull();
        assertThat(row.errors()).singleElement().satisfies(error -> {
            assertThat(error.value()).hasSize(CellError.LONGEST_VALUE).endsWith("x…");
            assertThat(error.why()).isEqualTo("is longer than 10,000 characters");
        });
    }

    @Test
    void givenControlCharactersInAWrongValueWhenReportedThenTheyAreVisible() {
        var row = row("A", "\"1\n2\u001b[2J\"");
        row.integer("A", 0, 9);
        assertThat(row.errors()).extracting(CellError::value).containsExactly("1\\u000a2\\u001b[2J");
    }

    @Test
    void givenTwoCellsThatContradictEachOtherWhenTheCallerSaysSoThenTheRowFails() {
        var row = row("Opened,Closed", "2014-01-01,2013-01-01");
        row.fail("Closed", "is before the day it opened");
        assertThat(row.errors()).containsExactly(new CellError(2, "Closed", "2013-01-01", "is before the day it opened"));
    }

    @Test
    void givenAColumnThatNamesPeopleWhenItsCellIsWrongThenTheErrorHasTheColumnAndNotTheCell() {
        var row = CsvFile.read("Name,Code,Note\nAda\0 Fen,x\0,%s\n".formatted("Ada Fen ".repeat(2_000)).getBytes(StandardCharsets.UTF_8))
                .rows(Set.of(), Set.of("Name", "Note")).getFirst();
        row.fail("Name", "is nobody's name");
        row.text("Note", 5);
        assertThat(row.errors()).extracting(CellError::column, CellError::value).containsExactly(
                tuple("Name", null), tuple("Code", "x\\u0000"), tuple("Note", null), tuple("Name", null));
        assertThat(row.errors()).extracting(CellError::toDo).noneMatch(toDo -> toDo.startsWith("Fill in"));
    }

    private static CsvRow row(String header, String cells) {
        return CsvFile.read((header + "\n" + cells + "\n").getBytes(StandardCharsets.UTF_8)).rows().getFirst();
    }
}
