package org.goodschool.chassis.imports;

import java.util.List;

/**
 * A file read as far as it goes without the database. Takes its time with a long file, so it is made off the event loop.
 */
sealed interface PreparedImport {

    /** Readable, every row of it: what is left is to compare it with what is stored. */
    record Ready<R>(Importer<R> importer, List<ReadRow<R>> rows, ImportRun run) implements PreparedImport {

        String reading() {
            return run.scope().reading(importer::decidesWhatRowsSay);
        }
    }

    /** @param findings every mistake; the report has the first of them */
    record Refused(ImportReport report, List<Finding> findings) implements PreparedImport {

        static Refused unreadable(String id, String name, String kind, String sha256, int rows, List<CellError> errors) {
            return new Refused(ImportReport.unreadable(id, name, kind, sha256, rows, errors),
                    errors.stream().limit(Finding.MOST).map(Finding::of).toList());
        }
    }

    static PreparedImport of(String id, byte[] body, String name, String sha256, ImportScope scope,
                             List<Importer<?>> importers) {
        CsvFile file = null;
        Importer<?> importer = null;
        try {
            file = CsvFile.read(body);
            importer = Importers.of(file, importers);
            return read(id, file, name, sha256, scope, importer);
        } catch (FileRefused refused) {
            return Refused.unreadable(id, name, importer == null ? null : importer.kind(), sha256,
                    file == null ? 0 : file.size(), refused.errors());
        }
    }

    private static <R> PreparedImport read(String id, CsvFile file, String name, String sha256, ImportScope scope,
                                           Importer<R> importer) {
        var run = new ImportRun(id, name, importer.kind(), sha256, importer.resolve(scope, file));
        var rows = FileReading.read(file, importer, run);
        return run.refused() ? new Refused(run.refusal(), run.findings()) : new Ready<>(importer, rows, run);
    }
}
