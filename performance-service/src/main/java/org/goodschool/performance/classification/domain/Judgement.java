package org.goodschool.performance.classification.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person decides of a school. Why stands beside the event, not in it: it is free text, and no topic carries any.
 *
 * @param concerns     codes of the scheme's reasons for concern
 * @param expectations in the order in which the school is to read them
 */
public record Judgement(String category, List<String> concerns, List<Expectation> expectations, LocalDate decidedOn) {

    public Judgement {
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
        expectations = expectations == null ? List.of() : List.copyOf(expectations);
    }

    /** Another date alone is no other judgement. */
    boolean saysTheSameAs(Judgement other) {
        return category.equals(other.category) && concerns.equals(other.concerns) && expectations.equals(other.expectations);
    }
}
