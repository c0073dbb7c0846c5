package org.goodschool.chassis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Test
    void givenUtf8WithAMarkWhenReadThenTheMarkIsNoPartOfTheFirstColumn() {
        var file = CsvFile.read(joined(MARK, "URN,Name\n1,Ysgol Tŷ\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(file.columns()).containsExactly("URN", "Name");
        assertThat(file.rows().getFirst().text("Name")).isEqualTo("Ysgol Tŷ");
    }

    @Test
    void givenUtf8WithoutAMarkWhenReadThenItIsUtf8() {
        assertThat(read("URN,Name\n1,Ysgol Tŷ\n").rows().getFirst().text("Name")).isEqualTo("Ysgol Tŷ");
    }

    @Test
    void givenWindows1252WhenReadThenItsApostrophesAndAccentsAreRight() {
        var file = CsvFile.read("URN,Name\n1,St Zoë’s – Infants\n".getBytes(WINDOWS_1252));
        assertThat(file.rows().getFirst().text("Name")).isEqualTo("St Zoë’s – Infants");
    }

    @Test
    void givenUtf16WhenReadThenItSaysHowToSaveTheFile() {
        assertRefused("\uFEFFURN\n1\n".getBytes(StandardCharsets.UTF_16LE), "UTF-16: save it as CSV in UTF-8");
    }

    @Test
    @DisplayName("UTF-8 cut in the middle of a character is damaged, and never passes for Windows-1252")
    void givenUtf8CutInsideACharacterWhenReadThenTheDamagedLineIsNamed() {
        var whole = "URN,Name\n1,Zoë\n2,Zoë\n3,Zoë".getBytes(StandardCharsets.UTF_8);
        assertRefused(Arrays.copyOf(whole, whole.length - 1), "line 4 of the file has bytes that are not UTF-8");
    }

    @Test
    void givenAPngImageWhenReadThenItIsCalledAnImage() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        assertRefused(png, "not a CSV file: it looks like a PNG image");
    }

    @Test
    void givenAnExcelWorkbookWhenReadThenItIsCalledOne() {
        assertRefused("PK\u0003\u0004....[Content_Types].xml".getBytes(StandardCharsets.ISO_8859_1),
                "it looks like an Excel workbook (save it as CSV first)");
    }

    @Test
    void givenAPdfOrAWebPageWhenReadThenItIsCalledOne() {
        assertRefused("%PDF-1.7 …".getBytes(WINDOWS_1252), "it looks like a PDF document");
        assertRefused("<!DOCTYPE html><html>".getBytes(WINDOWS_1252), "it looks like a web page");
    }

    @Test
    void givenBinaryZerosInTheHeaderWhenReadThenItIsNoCsvFile() {
        assertRefused(new byte[] {1, 0, 0, 2, '\n'}, "not a CSV file");
    }

    @Test
    void givenNothingWhenReadThenItSaysThatTheFileIsEmpty() {
        assertRefused(new byte[0], "the file is empty");
        assertRefused("\n".getBytes(WINDOWS_1252), "should be the header, and is blank");
    }

    @Test
    void givenAHeaderAloneWhenReadThenThereAreNoRows() {
        assertThat(read("URN,Name").size()).isZero();
        assertThat(read("URN,Name\r\n").columns()).containsExactly("URN", "Name");
    }

    @Test
    void givenMissingColumnsWhenRequiredThenAllOfThemAreNamedAtOnce() {
        var file = read("Name,Town,Town\nA,B,C\n");
        assertThatThrownBy(() -> file.require(List.of("URN", "Name", "LA (code)", "Town")))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.errors())
                        .extracting(CellError::column).containsExactly("URN", "LA (code)", "Town"));
    }

    @Test
    void givenSemicolonsWhenColumnsAreRequiredThenItSaysThatTheSeparatorIsWrong() {
        assertThatThrownBy(() -> read("URN;Name\n1;A\n").require(List.of("URN")))
                .hasMessageContaining("separated by semicolons");
    }

    @Test
    void givenQuotesCommasAndLineEndsInsideQuotesWhenReadThenRowsAreCountedAsASpreadsheetCounts() {
        var rows = read("URN , Name\r\n1,\"The \"\"Old\"\" School,\r\nNorth\"\r\n\r\n ,\r\n2,B").rows();
        assertThat(rows).extracting(CsvRow::number).containsExactly(2, 5);
        assertThat(rows.getFirst().text("Name")).isEqualTo("The \"Old\" School,\r\nNorth");
    }

    @Test
    void givenARowWithTooFewFieldsThenItSaysThatTheFileMayBeTruncated() {
        assertThat(read("A,B,C\n1,2,3\n1,2").rows().getLast().errors())
                .containsExactly(CellError.ofRow(3, "row 3 has 2 of 3 fields: the file may be truncated"));
    }

    @Test
    void givenARowWithTooManyFieldsThenItSaysWhatMayBeWrong() {
        assertThat(read("A,B\n1,2,3\n").rows().getFirst().errors()).extracting(CellError::why)
                .containsExactly("row 2 has 3 fields, the header 2: a comma may stand outside quotes");
    }

    @Test
    void givenBlankExtraFieldsThenTheyDoNoHarm() {
        assertThat(read("A,B\n1,2,,\n").rows().getFirst().errors()).isEmpty();
    }

    @Test
    void givenAnImporterThatToleratesShortRowsThenTheirMissingCellsAreBlank() {
        var row = read("A,B,C\n1\n1,2,3\n").rows(Set.of(Ragged.SHORT_ROWS_END_BLANK)).getFirst();
        assertThat(row.errors()).isEmpty();
        assertThat(row.text("C")).isNull();
    }

    @Test
    void givenShortRowsAreToleratedWhenTheLastRowStopsWithoutALineEndThenItIsStillTruncated() {
        assertThat(read("A,B,C\n1,2,3\n1,2").rows(Set.of(Ragged.SHORT_ROWS_END_BLANK)).getLast().errors())
                .extracting(CellError::why).containsExactly("row 3 has 2 of 3 fields: the file may be truncated");
    }

    @Test
    void givenALastColumnThatRepeatsThenItsCellsAreJoined() {
        var row = read("A,Links\n1,x,y, z\n").rows(Set.of(Ragged.LONG_ROWS_REPEAT_LAST_COLUMN)).getFirst();
        assertThat(row.errors()).isEmpty();
        assertThat(row.text("Links")).isEqualTo("x, y, z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "1,\"cut he", "1,\"cut he\\n", "1,\"cut\\n2,here\\n", "1,\"", "1,\"doubled\"\""})
    void givenAFileThatEndsInsideQuotesThenItsLastRowIsNotAccepted(String rows) {
        var file = read("A,B\n0,fine\n" + rows.replace("\\n", "\n"));
        assertThat(file.rows().getFirst().errors()).isEmpty();
        assertThat(file.rows().getLast().errors()).extracting(CellError::row, CellError::why).containsExactly(
                org.assertj.core.groups.Tuple.tuple(3, "the file ends inside the quotes of this row:"
                        + " it may be truncated, or a quote is missing"));
    }

    @Test
    void givenAHeaderThatEndsInsideQuotesThenTheFileIsRefused() {
        assertRefused("A,\"B\n1,2\n".getBytes(WINDOWS_1252), "the header ends inside quotes");
    }

    @Test
    void givenTextBehindAClosingQuoteThenTheRowIsNamedAndTheRowsBeforeItAreStillRead() {
        var rows = read("A,B\n1,fine\n2,\"The \"Old\" School\"\n3,never read\n").rows();
        assertThat(rows).extracting(CsvRow::number).containsExactly(2, 3);
        assertThat(rows.getLast().errors()).extracting(CellError::why).singleElement().asString()
                .startsWith("the quotes of this row are broken");
    }

    @Test
    void givenAQuoteInsideAnUnquotedCellThenItIsPartOfTheText() {
        assertThat(read("A,B\n1,6\" rule\n").rows().getFirst().text("B")).isEqualTo("6\" rule");
    }

    @Test
    void givenMoreRowsThanAreAllowedThenTheFileIsRefused() {
        var file = "A\n" + "1\n".repeat(CsvFile.MOST_ROWS + 1);
        assertRefused(file.getBytes(WINDOWS_1252), "the file has more than 200,000 rows");
    }

    private static CsvFile read(String text) {
        return CsvFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] body, String why) {
        assertThatThrownBy(() -> CsvFile.read(body)).isInstanceOf(FileRefused.class).hasMessageContaining(why);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
