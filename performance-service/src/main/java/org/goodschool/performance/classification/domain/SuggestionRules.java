package org.goodschool.performance.classification.domain;

import java.util.List;
import java.util.Map;

/**
 * How a category is suggested. The first rule that holds decides.
 *
 * @param leastYearsJudged with fewer judged years nothing is suggested: too little is known
 */
public record SuggestionRules(String id, int leastYearsJudged, List<Rule> rules, List<String> sources) {

    public SuggestionRules {
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
    }

    /** Holds if every limit does. */
    public record Rule(String category, List<Limit> all) {

        public Rule {
            all = List.copyOf(all);
        }

        boolean holds(Map<Signal, Integer> counts) {
            return all.stream().allMatch(limit -> limit.holds(counts.get(limit.signal())));
        }
    }

    /** @param atLeast and at most: null is no limit */
    public record Limit(Signal signal, Integer atLeast, Integer atMost) {

        boolean holds(int count) {
            return (atLeast == null || count >= atLeast) && (atMost == null || count <= atMost);
        }
    }
}
