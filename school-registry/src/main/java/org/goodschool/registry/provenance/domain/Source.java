package org.goodschool.registry.provenance.domain;

import java.time.LocalDate;

/**
 * Where a fact comes from: the row of a published file, or a person's hand where all of it is null.
 *
 * @param statedOn the day on which the publisher last changed what the row says (GIAS: LastChangedDate), so that an older
 *     extract cannot overwrite a newer one
 * @param undoes the import that is taken back by this; null with anything else
 */
public record Source(String file, Integer row, String importId, LocalDate statedOn, String undoes) {

    public static final Source BY_HAND = new Source(null, null, null, null);

    public Source(String file, Integer row, String importId, LocalDate statedOn) {
        this(file, row, importId, statedOn, null);
    }

    /**
     * A fact as it was before an import that was wrong.
     *
     * @param statedOn of what was known before; null where nothing was said of it
     */
    public static Source takingBack(String undoneImport, String undoingImport, LocalDate statedOn) {
        return new Source(null, null, undoingImport, statedOn, undoneImport);
    }

    public boolean byHand() {
        return equals(BY_HAND);
    }

    /** The date that the register goes by from here on: a fact that is taken back takes its date back too. */
    public LocalDate newestAfter(LocalDate known) {
        if (undoes != null) {
            return statedOn;
        }
        boolean older = known != null && statedOn != null && statedOn.isBefore(known);
        return statedOn == null || older ? known : statedOn;
    }
}
