package org.goodschool.performance.floor.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.Median;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.PublishedResult;

/** The national medians of a file that holds the whole nation: those of the schools that the rule set judges. */
public final class NationalMedians {

    private NationalMedians() {
    }

    /** A school that the file prints twice counts once. */
    public static List<NationalComparator> of(RuleSet rules, Collection<PublishedResult> results,
            IntFunction<RegisterFacts> register, String file) {
        Map<Integer, PublishedResult> counted = new HashMap<>();
        for (PublishedResult result : results) {
            if (FloorStandard.counts(rules, result, register.apply(result.urn()))) {
                counted.put(result.urn(), result);
            }
        }
        List<NationalComparator> medians = new ArrayList<>();
        for (Measure measure : rules.compared()) {
            List<BigDecimal> figures = counted.values().stream().map(result -> result.measure(measure).value()).toList();
            Median.of(figures).ifPresent(median -> medians.add(new NationalComparator(measure, ComparatorKind.MEDIAN,
                    median, Basis.COMPUTED, figures.size(), file)));
        }
        return medians;
    }
}
