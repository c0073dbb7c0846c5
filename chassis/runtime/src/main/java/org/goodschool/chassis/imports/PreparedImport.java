package org.goodschool.chassis.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    record Refused(ImportReport report) implements PreparedImport {
    }

    static PreparedImport of(String id, byte[] body, String name, ImportScope scope, List<Importer<?>> importers) {
        var sha256 = sha256(body);
        CsvFile file = null;
        Importer<?> importer = null;
        try {
            file = CsvFile.read(body);
            importer = Importers.of(file, importers);
            return read(id, file, name, sha256, scope, importer);
        } catch (FileRefused refused) {
            return new Refused(ImportReport.unreadable(id, name, importer == null ? null : importer.kind(), sha256,
                    file == null ? 0 : file.size(), refused.errors()));
        }
    }

    private static <R> PreparedImport read(String id, CsvFile file, String name, String sha256, ImportScope scope,
                                           Importer<R> importer) {
        var run = new ImportRun(id, name, importer.kind(), sha256, importer.resolve(scope, file));
        var rows = FileReading.read(file, importer, run);
        return run.refused() ? new Refused(run.refusal()) : new Ready<>(importer, rows, run);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
