package org.goodschool.performance.floor.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.Median;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.PublishedResult;

/**
 * The medians of the schools of a file that the rule set judges: national ones, if the file holds the whole nation.
 *
 * @param authorities in how many authorities those schools lie
 */
public record NationalMedians(List<NationalComparator> medians, int authorities, int schools) {

    /** A school that the file prints twice counts once. @param publishedOn null where nobody tells */
    public static NationalMedians of(RuleSet rules, Collection<PublishedResult> results,
            IntFunction<RegisterFacts> register, String file, LocalDate publishedOn) {
        Map<Integer, PublishedResult> counted = new HashMap<>();
        Set<String> authorities = new HashSet<>();
        for (PublishedResult result : results) {
            RegisterFacts facts = register.apply(result.urn());
            if (FloorStandard.counts(rules, result, facts)) {
                counted.put(result.urn(), result);
                authorities.add(result.laCode() != null || facts == null ? result.laCode() : facts.laCode());
            }
        }
        List<NationalComparator> medians = new ArrayList<>();
        for (Measure measure : rules.compared()) {
            List<BigDecimal> figures = counted.values().stream().map(result -> result.measure(measure).value()).toList();
            Median.of(figures).ifPresent(median -> medians.add(new NationalComparator(measure, ComparatorKind.MEDIAN,
                    median, Basis.COMPUTED, figures.size(), file, publishedOn)));
        }
        authorities.remove(null);
        return new NationalMedians(List.copyOf(medians), authorities.size(), counted.size());
    }
}
