package org.goodschool.performance.targetsetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.targetsetting.domain.Result;
import org.goodschool.performance.targetsetting.domain.TargetMeasure;
import org.goodschool.performance.targetsetting.domain.TargetMeasures;

/** What targets can be set for, and what published results say of it. */
@ApplicationScoped
public class Measures {

    private final TargetMeasures all = TargetMeasuresFile.read();

    public TargetMeasures all() {
        return all;
    }

    /** What a published result says of the measures of its year, be there a target for them or not. */
    List<Result> of(PublishedResult published) {
        return of(KeyStageYear.of(published)).stream().map(measure -> result(measure, published)).toList();
    }

    /** Those that the results of a year tell. */
    List<TargetMeasure> of(KeyStageYear year) {
        return all.measures().stream().filter(measure -> measure.result() != null
                && measure.result().keyStage() == year.keyStage() && measure.covers(year.academicYear())).toList();
    }

    private static Result result(TargetMeasure measure, PublishedResult published) {
        Reading reading = published.measure(measure.result());
        Reading cohort = published.cohort();
        return new Result(measure, reading.value(), reading.missing() == null ? null : reading.missing().name(),
                cohort.value() == null ? null : cohort.value().intValue());
    }
}
