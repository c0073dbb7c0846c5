package org.goodschool.chassis.imports;

import java.util.List;

/** What an importer makes of one row, before anything is compared with what is stored. */
public sealed interface RowOutcome<R> {

    record Read<R>(R value) implements RowOutcome<R> {
    }

    /** Left alone for a good reason; the reason is kebab-case and counted in the report. */
    record Skipped<R>(String reason) implements RowOutcome<R> {
    }

    /** Broken: the whole file is refused. */
    record Rejected<R>(List<CellError> errors) implements RowOutcome<R> {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }

    static <R> RowOutcome<R> skipped(String reason) {
        return new Skipped<>(reason);
    }
}
