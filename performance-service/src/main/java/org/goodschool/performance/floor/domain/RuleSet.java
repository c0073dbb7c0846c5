package org.goodschool.performance.floor.domain;

import java.util.List;
import java.util.Set;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.YearSpan;

/**
 * The floor standard of a key stage for a run of academic years. It never changes once released: a correction is a new
 * version with a new id.
 *
 * @param below null: no standard in these years
 */
public record RuleSet(String id, KeyStage keyStage, YearSpan years, Condition below, Scope scope, List<String> sources) {

    public boolean covers(KeyStage stage, int academicYear) {
        return keyStage == stage && years.covers(academicYear);
    }

    public boolean isStandard() {
        return below != null;
    }

    public Set<Measure> compared() {
        return isStandard() ? below.compared() : Set.of();
    }
}
