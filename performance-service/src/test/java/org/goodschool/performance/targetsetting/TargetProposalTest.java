package org.goodschool.performance.targetsetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.targetsetting.TargetFixture.AGREE;
import static org.goodschool.performance.targetsetting.TargetFixture.ATTAINMENT;
import static org.goodschool.performance.targetsetting.TargetFixture.MEASURES;
import static org.goodschool.performance.targetsetting.TargetFixture.MISSED;
import static org.goodschool.performance.targetsetting.TargetFixture.PROPOSED;
import static org.goodschool.performance.targetsetting.TargetFixture.RWM;
import static org.goodschool.performance.targetsetting.TargetFixture.TODAY;
import static org.goodschool.performance.targetsetting.TargetFixture.day;
import static org.goodschool.performance.targetsetting.TargetFixture.guide;
import static org.goodschool.performance.targetsetting.TargetFixture.nothing;
import static org.goodschool.performance.targetsetting.TargetFixture.propose;
import static org.goodschool.performance.targetsetting.TargetFixture.proposed;
import static org.goodschool.performance.targetsetting.TargetFixture.repropose;

import java.math.BigDecimal;
import java.util.List;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.Target;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Guide;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Propose;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsAgreed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsGuided;
import org.goodschool.performance.targetsetting.domain.TargetSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-18: what targets the school proposes, and how an adviser guides it")
class TargetProposalTest {

    @Test
    void aTargetIsForAMeasureOfItsYear_onceAndWithinItsRange() {
        nothing().when(propose()).thenRejected("no-figures");
        nothing().when(propose(new Target("happiness", BigDecimal.TEN, 30))).thenRejected("measure-unknown");
        nothing().when(propose(new Target("ks2-level4-english-maths", BigDecimal.TEN, 30))).thenRejected("measure-of-other-years");
        nothing().when(propose(RWM, RWM)).thenRejected("measure-repeated");
        nothing().when(propose(new Target(ATTAINMENT, new BigDecimal("100.1"), 30))).thenRejected("figure-out-of-range");
        nothing().when(propose(new Target(ATTAINMENT, new BigDecimal("-0.1"), 30))).thenRejected("figure-out-of-range");
        assertThat(nothing().when(propose(new Target("ks2-reading-progress", new BigDecimal("-0.1"), 30))).events()).hasSize(1);
    }

    @Test
    @DisplayName("O-01: only schools of the council's own area set targets here")
    void onlyOurOwnSchools() {
        nothing().when(new Propose(new TargetSchool(900092, "002", "Saltmere High School"), "001", 2018, MEASURES, List.of(RWM),
                PROPOSED, TODAY)).thenRejected("not-our-school");
    }

    @Test
    void theSameProposalAgainChangesNothing() {
        proposed().when(repropose(new Target(ATTAINMENT, new BigDecimal("66.0"), 30), MISSED)).thenRejected("nothing-changes");
    }

    @Test
    void anAdviserGuidesWithEstimatesOfWhatIsProposed_andComments() {
        proposed().when(new Guide(MEASURES, List.of(), true, "Fine", day(7), TODAY)).thenRejected("estimate-missing");
        proposed().when(new Guide(MEASURES, List.of(new Estimate("attendance", BigDecimal.TEN, "FFT", null)), true, "Fine", day(7), TODAY))
                .thenRejected("no-such-target");
        proposed().when(new Guide(MEASURES, List.of(new Estimate(ATTAINMENT, BigDecimal.TEN, "HEARSAY", null)), true, "Fine", day(7), TODAY))
                .thenRejected("estimate-source-unknown");
        proposed().when(new Guide(MEASURES, List.of(new Estimate(ATTAINMENT, BigDecimal.TEN, "FFT", null)), true, " ", day(7), TODAY))
                .thenRejected("comment-missing");
    }

    @Test
    @DisplayName("F-18: targets that the adviser does not find challenging are not agreed; the school proposes others, and they are guided anew")
    void targetsAreChallenging() {
        var timid = proposed().andAfter(guide(false));
        timid.when(AGREE).thenRejected("not-challenging");
        var bolder = new Target(ATTAINMENT, new BigDecimal("70"), 30);
        timid.andAfter(repropose(bolder)).when(AGREE).thenRejected("not-guided");
        var guidedAnew = new Guide(MEASURES, List.of(new Estimate(ATTAINMENT, new BigDecimal("64"), "FFT", null)), true, "Better",
                day(15), TODAY);
        timid.andAfter(repropose(bolder)).andAfter(guidedAnew).when(AGREE).then(new TargetsAgreed(900001, 2018, List.of(bolder), day(21)));
        timid.when(guide(true)).then(new TargetsGuided(900001, 2018,
                List.of(new Estimate(ATTAINMENT, new BigDecimal("64"), "FFT", 30)), true, day(7)));
    }
}
