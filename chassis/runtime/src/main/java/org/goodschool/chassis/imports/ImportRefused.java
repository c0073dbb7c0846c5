package org.goodschool.chassis.imports;

/** Carries the report of a refused file out of the transaction, which is thereby rolled back. */
final class ImportRefused extends RuntimeException {

    private final transient ImportReport report;

    ImportRefused(ImportReport report) {
        super(report.file() + " was refused", null, false, false);
        this.report = report;
    }

    ImportReport report() {
        return report;
    }
}
