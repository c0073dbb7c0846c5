package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodschool.performance.Results;
import org.goodschool.performance.floor.domain.Evaluation;
import org.goodschool.performance.floor.domain.FloorStandard;
import org.goodschool.performance.floor.domain.FloorStandards;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;

class FloorStandardPropertyTest {

    private static final FloorStandards STANDARDS = FloorStandardsFile.read();
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    @Provide
    Arbitrary<BigDecimal> percentages() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(100)).ofScale(2);
    }

    private static Outcome of(PublishedResult result) {
        return FloorStandard.evaluate(STANDARDS.of(result.keyStage(), result.academicYear()), result,
                STANDARDS.published(result.keyStage(), result.academicYear()).inForce(), null).outcome();
    }

    @Property
    @Label("F-01: below exactly if every part is strictly below its line")
    void belowExactlyIfEveryPartIsBelow(@ForAll("percentages") BigDecimal attainment,
            @ForAll("percentages") BigDecimal english, @ForAll("percentages") BigDecimal maths) {
        boolean below = attainment.compareTo(new BigDecimal(60)) < 0 && english.compareTo(new BigDecimal(87)) < 0
                && maths.compareTo(new BigDecimal(86)) < 0;
        assertThat(of(Results.ks2(2010, attainment.toString(), english.toString(), maths.toString())))
                .isEqualTo(below ? Outcome.BELOW : Outcome.NOT_BELOW);
    }

    @Property
    @Label("the better of two results is never the one below")
    void betterIsNeverWorse(@ForAll("percentages") BigDecimal attainment, @ForAll("percentages") BigDecimal english,
            @ForAll("percentages") BigDecimal maths) {
        var worse = Results.ks2(2010, attainment.toString(), english.toString(), maths.toString());
        BigDecimal better = attainment.add(HUNDREDTH).min(BigDecimal.valueOf(100));
        var improved = Results.ks2(2010, better.toString(), english.toString(), maths.toString());
        if (of(worse) == Outcome.NOT_BELOW) {
            assertThat(of(improved)).isEqualTo(Outcome.NOT_BELOW);
        }
    }

    @Property
    @Label("F-04: a cohort is judged exactly from 11 pupils on, and figures of fewer are never told")
    void cohorts(@ForAll @IntRange(min = 0, max = 400) int pupils) {
        var result = Results.from(Results.ks2(2010, "10", "10", "10")).cohort(Reading.of(String.valueOf(pupils))).result();
        Evaluation evaluation = FloorStandard.evaluate(STANDARDS.of(KeyStage.KS2, 2010), result,
                STANDARDS.published(KeyStage.KS2, 2010).inForce(), null);
        assertThat(evaluation.outcome()).isEqualTo(pupils < 11 ? Outcome.NOT_EVALUATED : Outcome.BELOW);
        assertThat(evaluation.figures().isEmpty()).isEqualTo(pupils < 11);
    }

    @Property
    @Label("E-04: up to 2008 progress makes no difference, from 2009 it does")
    void progressCountsFrom2009(@ForAll @IntRange(min = 2000, max = 2012) int year) {
        var standard = STANDARDS.of(KeyStage.KS2, year);
        assertThat(standard.compared().isEmpty()).isEqualTo(year <= 2008);
    }

    @Property
    @Label("without national figures a result is never found below from 2009 to 2015")
    void neverBelowWithoutComparators(@ForAll("percentages") BigDecimal attainment,
            @ForAll("percentages") BigDecimal progress, @ForAll @IntRange(min = 2009, max = 2015) int year) {
        var result = Results.ks4(year, attainment.toString(), progress.toString(), progress.toString());
        var outcome = FloorStandard.evaluate(STANDARDS.of(KeyStage.KS4, year), result, Map.of(), null).outcome();
        BigDecimal line = new BigDecimal(year < 2012 ? 35 : 40);
        assertThat(outcome).isEqualTo(attainment.compareTo(line) < 0 ? Outcome.NOT_EVALUATED : Outcome.NOT_BELOW);
    }
}
