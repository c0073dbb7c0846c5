package org.goodschool.chassis.imports;

/** Carries what is said of a refused file out of the transaction, which is thereby rolled back. */
final class ImportRefused extends RuntimeException {

    private final transient PreparedImport.Refused refused;

    ImportRefused(PreparedImport.Refused refused) {
        super(refused.report().file() + " was refused", null, false, false);
        this.refused = refused;
    }

    PreparedImport.Refused refused() {
        return refused;
    }
}
