package org.goodschool.chassis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportersTest {

    private record Kind(String kind, Set<String> signature) implements Importer<String> {
        @Override
        public RowOutcome<String> read(CsvRow row, ImportScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> apply(List<ReadRow<String>> rows, ImportRun run) {
            throw new UnsupportedOperationException();
        }
    }

    private static final List<Importer<?>> KINDS = List.of(
            new Kind("trees", Set.of("No", "Park", "Kind", "Girth")),
            new Kind("benches", Set.of("No", "Park", "Seats")));

    @Test
    void givenAHeaderWithASignatureAndMoreThenItIsOfThatKind() {
        assertThat(Importers.of(header("Seats,Colour,No,Park"), KINDS).kind()).isEqualTo("benches");
    }

    @Test
    void givenAHeaderThatLacksOneColumnThenItIsStillOfThatKindSoThatTheColumnCanBeNamed() {
        assertThat(Importers.of(header("Park,Kind,Girth"), KINDS).kind()).isEqualTo("trees");
    }

    @Test
    void givenAHeaderOfAnotherKindThenItSaysWhichKindsAreLoadedAndWhichIsMostAlike() {
        assertThatThrownBy(() -> Importers.of(header("No,Park,Fish"), KINDS)).isInstanceOf(FileRefused.class)
                .hasMessage("the header is of no kind of file that is loaded here (benches and trees);"
                        + " it is most like benches, which also has Seats");
    }

    @Test
    void givenAHeaderLikeNoneThenItSaysWhichKindsAreLoaded() {
        assertThatThrownBy(() -> Importers.of(header("Name,Depth"), KINDS)).isInstanceOf(FileRefused.class)
                .hasMessage("the header is of no kind of file that is loaded here (benches and trees)");
    }

    private static CsvFile header(String header) {
        return CsvFile.read((header + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
