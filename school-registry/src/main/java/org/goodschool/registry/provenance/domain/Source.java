package org.goodschool.registry.provenance.domain;

import java.time.LocalDate;

/**
 * Where a fact comes from: the row of a published file, or a person's hand where all of it is null.
 *
 * @param statedOn the day on which the publisher last changed what the row says (GIAS: LastChangedDate), so that an older
 *     extract cannot overwrite a newer one
 */
public record Source(String file, Integer row, String importId, LocalDate statedOn) {

    public static final Source BY_HAND = new Source(null, null, null, null);
}
