package org.goodschool.performance.classification.domain;

import java.util.List;

/**
 * All that is known of a school that a suggestion can rest on, of whatever years.
 *
 * @param closed the school is closed today: there is nothing left to classify it for
 */
public record Known(List<YearOfResults> years, LastInspection inspection, boolean closed) {

    public Known {
        years = List.copyOf(years);
    }

    Known of(List<YearOfResults> some) {
        return new Known(some, inspection, closed);
    }
}
