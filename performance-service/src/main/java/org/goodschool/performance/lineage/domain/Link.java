package org.goodschool.performance.lineage.domain;

import java.time.LocalDate;

/**
 * A link of two schools as the register keeps it, under the school that came later.
 *
 * @param otherUrn is to {@code urn} what {@code relation} says
 * @param kind     how the one came to follow the other: REPLACED, MERGED, SPLIT, ...
 * @param since    null where nobody tells
 */
public record Link(int urn, int otherUrn, Relation relation, String kind, LocalDate since) {

    boolean touches(int school) {
        return urn == school || otherUrn == school;
    }

    int otherThan(int school) {
        return urn == school ? otherUrn : urn;
    }
}
