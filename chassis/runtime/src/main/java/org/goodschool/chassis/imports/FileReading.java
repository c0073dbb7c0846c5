package org.goodschool.chassis.imports;

import java.util.ArrayList;
import java.util.List;

/** The pure half of an import: every row of a file read by its importer, and settled with the run where it went no further. */
public final class FileReading {

    private FileReading() {
    }

    /**
     * The rows that are left to apply. If {@link ImportRun#refused()} afterwards, none of them may be: they are then
     * settled already, as read but refused with the file.
     *
     * @throws FileRefused if the file as a whole is not of this kind
     */
    public static <R> List<ReadRow<R>> read(CsvFile file, Importer<R> importer, ImportRun run) {
        file.require(importer.requiredColumns(run.scope()));
        if (file.size() == 0) {
            throw new FileRefused("the file has a header and no rows");
        }
        var read = new ArrayList<ReadRow<R>>();
        for (var row : file.rows(importer.tolerates(), importer.personalColumns())) {
            switch (outcome(importer, row, run.scope())) {
                case RowOutcome.Read<R>(R value) -> read.add(new ReadRow<>(row.number(), value));
                case RowOutcome.Skipped<R>(String reason) -> run.skipped(row.number(), reason);
                case RowOutcome.Rejected<R>(List<CellError> errors) -> run.rejected(row.number(), errors);
            }
        }
        if (run.refused()) {
            read.forEach(row -> run.skipped(row.row(), ImportReport.FILE_REFUSED));
            return List.of();
        }
        return List.copyOf(read);
    }

    private static <R> RowOutcome<R> outcome(Importer<R> importer, CsvRow row, ImportScope scope) {
        if (row.misshapen()) {
            return new RowOutcome.Rejected<>(row.errors());
        }
        if (row.broken()) {
            importer.read(row, scope);
            return new RowOutcome.Rejected<>(row.errors());
        }
        var outcome = importer.read(row, scope);
        return outcome instanceof RowOutcome.Read<R> && !row.errors().isEmpty()
                ? new RowOutcome.Rejected<>(row.errors())
                : outcome;
    }
}
