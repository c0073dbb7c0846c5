package org.goodschool.chassis.imports;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/**
 * Loads one kind of published file. Reading a row is pure and happens off the event loop; applying happens for all rows
 * at once, inside the import's one transaction.
 *
 * @param <R> what one row says
 */
public interface Importer<R> {

    /** Kebab-case, in the report and in the import record. */
    String kind();

    /** The columns that together tell this kind of file from any other. */
    Set<String> signature();

    /**
     * The scope with what the file itself says filled in, such as a year that stands in its name. What is filled in
     * here counts when two imports are compared.
     *
     * @throws FileRefused if the file contradicts the scope
     */
    default ImportScope resolve(ImportScope scope, CsvFile file) {
        return scope;
    }

    /** The columns without which the file is refused; each missing one is named. */
    default Set<String> requiredColumns(ImportScope scope) {
        return signature();
    }

    /** How rows of this kind may differ in width from the header. */
    default Set<Ragged> tolerates() {
        return Set.of();
    }

    /** The columns that name people: what stands in them is in no report and no finding, whatever is wrong with it. */
    default Set<String> personalColumns() {
        return Set.of();
    }

    RowOutcome<R> read(CsvRow row, ImportScope scope);

    /**
     * Records what the rows say, and tells {@code run} of each row what became of it: exactly one of accepted,
     * unchanged, skipped or rejected. All rows come together, so that two rows on the same thing can be judged as one;
     * of a row that is {@link ImportRun#alreadySettled already settled} nothing may be recorded again.
     */
    Uni<Void> apply(List<ReadRow<R>> rows, ImportRun run);

    /** Whether the same row can say something else under another value of this option. */
    default boolean decidesWhatRowsSay(String option) {
        return true;
    }

    /** Whether a row that was skipped for this reason may be accepted when the same file comes again. */
    default boolean retryable(String skipReason) {
        return false;
    }
}
