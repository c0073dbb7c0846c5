package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.goodschool.performance.Results;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.floor.domain.Condition;
import org.goodschool.performance.floor.domain.FloorStandard;
import org.goodschool.performance.floor.domain.FloorStandards;
import org.goodschool.performance.floor.domain.RuleSet;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of the rule sets that are shipped, whatever they say. */
class FloorLinesTest {

    private static final FloorStandards STANDARDS = FloorStandardsFile.read();

    @Test
    @DisplayName("F-01: every line of every rule set is strict: a hundredth under it is below, on it is not")
    void everyLineIsStrict() {
        BigDecimal hundredth = new BigDecimal("0.01");
        BigDecimal median = new BigDecimal("87");
        for (RuleSet rules : STANDARDS.ruleSets().stream().filter(RuleSet::isStandard).toList()) {
            for (Condition leaf : rules.below().leaves()) {
                Measure measure = leaf instanceof Condition.BelowThreshold(Measure of, BigDecimal _) ? of
                        : ((Condition.BelowComparator) leaf).measure();
                BigDecimal line = leaf instanceof Condition.BelowThreshold(Measure _, BigDecimal threshold) ? threshold : median;
                assertThat(below(rules, measure, line.subtract(hundredth), median)).as(rules.id() + " " + measure).isTrue();
                assertThat(below(rules, measure, line, median)).as(rules.id() + " " + measure).isFalse();
            }
        }
    }

    private static boolean below(RuleSet rules, Measure measure, BigDecimal value, BigDecimal median) {
        Results result = Results.of(rules.keyStage(), rules.years().from());
        Map<Measure, NationalComparator> medians = new HashMap<>();
        for (Condition leaf : rules.below().leaves()) {
            Measure other = leaf instanceof Condition.BelowThreshold(Measure of, BigDecimal _) ? of
                    : ((Condition.BelowComparator) leaf).measure();
            result = result.with(other, "0");
            medians.put(other, new NationalComparator(other, ComparatorKind.MEDIAN, median, Basis.ENTERED, null, "test"));
        }
        return FloorStandard.evaluate(rules, result.with(measure, value.toString()).result(), medians, null).figures().stream()
                .filter(figure -> figure.measure() == measure).findFirst().orElseThrow().below();
    }

    @Test
    @DisplayName("every year from 1996 has exactly one rule set for each key stage, and each says where it comes from")
    void oneRuleSetAYear() {
        for (KeyStage keyStage : KeyStage.values()) {
            for (int year = 1996; year <= 2040; year++) {
                assertThat(STANDARDS.of(keyStage, year).sources()).isNotEmpty();
            }
        }
    }
}
