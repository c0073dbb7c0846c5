package org.goodschool.performance.classification.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.performance.classification.domain.Suggestion.Count;
import org.goodschool.performance.classification.domain.SuggestionRules.Rule;

/** A suggestion with the evidence that it rests on, the latest year first. */
public record Suggested(Suggestion suggestion, List<YearOfResults> evidence) {

    public Suggested {
        evidence = List.copyOf(evidence);
    }

    public static Suggested of(Scheme scheme, int cycle, Known known) {
        Known evidence = known.of(within(scheme.window(), cycle, known.years()));
        Map<Signal, Integer> counts = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            counts.put(signal, signal.count(evidence));
        }
        SuggestionRules rules = scheme.suggestion();
        if (rules == null) {
            return suggested(new Suggestion(null, null, Suggestion.NO_RULES, counted(counts), evidence.inspection()), evidence);
        }
        if (evidence.closed()) {
            return without(rules, Suggestion.SCHOOL_CLOSED, counts, evidence);
        }
        if (evidence.years().isEmpty()) {
            return without(rules, Suggestion.NO_RESULTS, counts, evidence);
        }
        if (counts.get(Signal.YEARS_JUDGED) < rules.leastYearsJudged()) {
            return without(rules, Suggestion.TOO_FEW_YEARS, counts, evidence);
        }
        return rules.rules().stream().filter(rule -> rule.holds(counts)).map(Rule::category).findFirst()
                .map(category -> suggested(new Suggestion(rules.id(), category, null, counted(counts), evidence.inspection()), evidence))
                .orElseGet(() -> without(rules, Suggestion.NO_RULE_HOLDS, counts, evidence));
    }

    private static Suggested suggested(Suggestion suggestion, Known evidence) {
        return new Suggested(suggestion, evidence.years());
    }

    private static Suggested without(SuggestionRules rules, String reason, Map<Signal, Integer> counts, Known evidence) {
        return suggested(new Suggestion(rules.id(), null, reason, counted(counts), evidence.inspection()), evidence);
    }

    private static List<YearOfResults> within(Window window, int cycle, Collection<YearOfResults> known) {
        Set<Integer> years = known.stream().map(YearOfResults::academicYear)
                .filter(year -> window.reaches(year, cycle)).distinct().sorted(Comparator.reverseOrder())
                .limit(window.years()).collect(Collectors.toSet());
        return known.stream().filter(year -> years.contains(year.academicYear()))
                .sorted(Comparator.comparing(YearOfResults::academicYear).reversed().thenComparing(YearOfResults::keyStage))
                .toList();
    }

    private static List<Count> counted(Map<Signal, Integer> counts) {
        return Arrays.stream(Signal.values()).map(signal -> new Count(signal.name(), counts.get(signal))).toList();
    }
}
