package org.goodschool.chassis.imports;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells by its header what kind of file this is. */
final class Importers {

    /** Per cent of a signature: a file that lacks a column of its kind is still of that kind, and is told which. */
    private static final int ALIKE = 75;
    private static final int SOMEWHAT_ALIKE = 50;

    private Importers() {
    }

    /** @throws FileRefused if the file is of none of the kinds */
    static Importer<?> of(CsvFile file, List<Importer<?>> importers) {
        return nearest(file, importers, ALIKE).orElseThrow(() -> unknown(file, importers));
    }

    /** Of two kinds that fit equally well, the one with the longer signature knows more of the file. */
    private static Optional<Importer<?>> nearest(CsvFile file, List<Importer<?>> importers, int atLeast) {
        return importers.stream()
                .filter(importer -> resemblance(file, importer) >= atLeast)
                .max(Comparator.<Importer<?>>comparingInt(importer -> resemblance(file, importer))
                        .thenComparing(importer -> importer.signature().size()));
    }

    private static int resemblance(CsvFile file, Importer<?> importer) {
        int wanted = importer.signature().size();
        return 100 * (wanted - missing(file, importer).size()) / wanted;
    }

    private static Set<String> missing(CsvFile file, Importer<?> importer) {
        var missing = new LinkedHashSet<>(importer.signature());
        file.columns().forEach(missing::remove);
        return missing;
    }

    private static FileRefused unknown(CsvFile file, List<Importer<?>> importers) {
        var starts = file.columns().stream().filter(name -> !name.isEmpty()).limit(5).collect(Collectors.joining(", "));
        var kinds = importers.stream().map(Importer::kind).sorted().collect(Collectors.joining(" and "));
        var alike = nearest(file, importers, SOMEWHAT_ALIKE)
                .map(importer -> "; it is most like %s, which also has %s".formatted(importer.kind(),
                        missing(file, importer).stream().sorted().collect(Collectors.joining(", "))))
                .orElse("");
        return new FileRefused(List.of(new CellError(1, null, starts,
                "the header is of no kind of file that is loaded here (" + kinds + ")" + alike + file.hint())));
    }
}
