package org.goodschool.chassis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileReadingTest {

    /** Trees of a park: nothing of schools here. */
    private record Tree(int number, String kind) {
    }

    private static final class Trees implements Importer<Tree> {
        @Override
        public String kind() {
            return "trees";
        }

        @Override
        public Set<String> signature() {
            return Set.of("No", "Park", "Kind");
        }

        @Override
        public RowOutcome<Tree> read(CsvRow row, ImportScope scope) {
            if (!scope.covers(row.requiredText("Park", 10))) {
                return RowOutcome.skipped("another-park");
            }
            var number = row.requiredInteger("No", 1, 99);
            var kind = row.requiredText("Kind", 20);
            return row.read(() -> new Tree(number, kind));
        }

        @Override
        public Uni<Void> apply(List<ReadRow<Tree>> rows, ImportRun run) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void givenRowsOfAnotherAreaWhenReadThenTheyAreSkippedAndCounted() {
        var run = run(ImportScope.of("N"));
        var rows = read("No,Park,Kind\n1,N,Oak\n2,S,Elm\nx,S,Elm\n", run);
        assertThat(rows).containsExactly(new ReadRow<>(2, new Tree(1, "Oak")));
        run.accepted(2, 3);
        var report = run.report(ImportReport.Outcome.APPLIED);
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.skippedByReason()).isEqualTo(Map.of("another-park", 2));
        assertThat(report.events()).isEqualTo(3);
    }

    @Test
    void givenOneBrokenRowWhenReadThenNothingIsLeftToApplyAndTheGoodRowsCountAsSkipped() {
        var run = run(ImportScope.of("N"));
        assertThat(read("No,Park,Kind\n1,N,Oak\n0,N,\n2,S,Elm\n3,N\n4,N,A\u0000sh\n", run)).isEmpty();
        assertThat(run.refused()).isTrue();
        var report = run.refusal();
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.rejected()).isEqualTo(3);
        assertThat(report.skippedByReason()).isEqualTo(Map.of("another-park", 1, "file-refused", 1));
        assertThat(report.errors()).containsExactly(
                new CellError(3, "No", "0", "is not between 1 and 99"),
                new CellError(3, "Kind", null, "is blank, and must not be"),
                CellError.ofRow(5, "row 5 has 2 of 3 fields: the file may be truncated"),
                new CellError(6, "Kind", "A\u0000sh", "has a \\u0000 character"));
    }

    @Test
    void givenAHeaderWithoutARequiredColumnWhenReadThenTheFileIsRefused() {
        assertThatThrownBy(() -> read("No,Kind\n1,Oak\n", run(ImportScope.everywhere())))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.errors())
                        .containsExactly(new CellError(1, "Park", null, "the header has no such column")));
    }

    @Test
    void givenAHeaderAloneWhenReadThenTheFileIsRefused() {
        assertThatThrownBy(() -> read("No,Park,Kind\n", run(ImportScope.everywhere())))
                .hasMessage("the file has a header and no rows");
    }

    @Test
    void givenARowThatIsSettledTwiceThenTheImporterIsWrong() {
        var run = run(ImportScope.everywhere());
        run.unchanged(2);
        assertThatThrownBy(() -> run.accepted(2, 1)).hasMessageContaining("row 2 of trees.csv was settled twice");
    }

    @Test
    void givenTheSameOptionsInAnotherOrderThenItIsTheSameScope() {
        assertThat(ImportScope.of("N", "S").with("a", "1").with("b", "2").key())
                .isEqualTo(ImportScope.of("S", "N").with("b", "2").with("a", "1").key())
                .isEqualTo("N,S;a=1;b=2");
    }

    @Test
    void givenAnOptionThatCannotBeUnderstoodThenItIsNamed() {
        assertThatThrownBy(() -> ImportScope.everywhere().with("year", "soon").integer("year", 1, 9))
                .isInstanceOfSatisfying(ImportScope.BadOption.class, bad -> assertThat(bad.option()).isEqualTo("year"));
    }

    private static ImportRun run(ImportScope scope) {
        return new ImportRun("id", "trees.csv", "trees", "0", scope);
    }

    private static List<ReadRow<Tree>> read(String text, ImportRun run) {
        return FileReading.read(CsvFile.read(text.getBytes(StandardCharsets.UTF_8)), new Trees(), run);
    }
}
