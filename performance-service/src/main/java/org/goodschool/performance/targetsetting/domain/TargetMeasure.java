package org.goodschool.performance.targetsetting.domain;

import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Unit;
import org.goodschool.performance.result.domain.YearSpan;

/**
 * What a target can be set for, in a run of academic years.
 *
 * @param keyStage       null: of the whole school
 * @param higherIsBetter no for absence
 * @param to             null: until further notice
 * @param result         the published measure that tells the outcome; null: a person enters it
 */
public record TargetMeasure(String code, String label, Aspect aspect, PupilGroup group, KeyStage keyStage, Unit unit,
                            boolean higherIsBetter, int from, Integer to, Measure result) {

    public boolean covers(int academicYear) {
        return new YearSpan(from, to).covers(academicYear);
    }
}
