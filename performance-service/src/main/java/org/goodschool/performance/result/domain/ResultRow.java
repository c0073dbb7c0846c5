package org.goodschool.performance.result.domain;

import java.util.List;

/** What a row of a published file turned out to be. */
public sealed interface ResultRow {

    record Read(PublishedRow row) implements ResultRow {
    }

    /** A row of a type that is not known, or of an authority that it does not name. */
    record OfNobody() implements ResultRow {
    }

    record Faulty(List<Fault> faults) implements ResultRow {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** A cell that cannot be understood. It is an error of the file, and never becomes a missing figure. */
    record Fault(String column, String value, String why) {
    }
}
