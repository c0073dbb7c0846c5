package org.goodschool.performance.classification.domain;

import java.util.List;

/**
 * What the rules say of the evidence: a category, or the reason why there is none. It binds nobody.
 *
 * @param ruleSet null where the scheme has no rules
 * @param counts  what the rules counted
 * @param inspection what Ofsted had said of the school by then; null in suggestions of before this was looked at
 */
public record Suggestion(String ruleSet, String category, String reason, List<Count> counts, LastInspection inspection) {

    public static final String NO_RULES = "scheme-suggests-nothing";
    public static final String SCHOOL_CLOSED = "school-closed";
    public static final String NO_RESULTS = "no-results";
    public static final String TOO_FEW_YEARS = "too-few-years-judged";
    public static final String NO_RULE_HOLDS = "no-rule-holds";

    public record Count(String signal, int count) {
    }

    public Suggestion {
        if ((category == null) == (reason == null)) {
            throw new IllegalArgumentException("a suggestion is a category or a reason, and never both");
        }
        counts = counts == null ? List.of() : List.copyOf(counts);
    }
}
