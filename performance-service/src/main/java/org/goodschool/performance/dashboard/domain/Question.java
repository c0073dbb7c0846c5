package org.goodschool.performance.dashboard.domain;

import java.math.BigDecimal;
import java.util.List;

/** Worth asking on the visit, and what makes it so. */
public record Question(String code, String text, List<Evidence> evidence) {

    public Question {
        evidence = List.copyOf(evidence);
    }

    /**
     * @param what   the measure, the target or the inspection
     * @param at     the academic year, by its end, or the day
     * @param figure the school's; null where a word says it
     * @param said   what a word says: a grade, a category, a reason
     * @param beside what {@code than} is: the floor, the authority, the nation, the target
     * @param urn    under which it was published, or the school inspected; null where it is of no one number
     * @param source null where no file says it
     */
    public record Evidence(String what, String at, BigDecimal figure, String said, String beside, BigDecimal than,
                           Integer urn, Provenance source) {
    }
}
