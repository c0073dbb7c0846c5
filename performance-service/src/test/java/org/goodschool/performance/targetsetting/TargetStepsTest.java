package org.goodschool.performance.targetsetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.performance.targetsetting.TargetFixture.ABSENCE;
import static org.goodschool.performance.targetsetting.TargetFixture.AGREE;
import static org.goodschool.performance.targetsetting.TargetFixture.ATTAINMENT;
import static org.goodschool.performance.targetsetting.TargetFixture.MEASURES;
import static org.goodschool.performance.targetsetting.TargetFixture.MISSED;
import static org.goodschool.performance.targetsetting.TargetFixture.PROPOSED;
import static org.goodschool.performance.targetsetting.TargetFixture.RWM;
import static org.goodschool.performance.targetsetting.TargetFixture.SANCTION;
import static org.goodschool.performance.targetsetting.TargetFixture.SCHOOL;
import static org.goodschool.performance.targetsetting.TargetFixture.TODAY;
import static org.goodschool.performance.targetsetting.TargetFixture.agreed;
import static org.goodschool.performance.targetsetting.TargetFixture.day;
import static org.goodschool.performance.targetsetting.TargetFixture.guide;
import static org.goodschool.performance.targetsetting.TargetFixture.guided;
import static org.goodschool.performance.targetsetting.TargetFixture.nothing;
import static org.goodschool.performance.targetsetting.TargetFixture.progress;
import static org.goodschool.performance.targetsetting.TargetFixture.propose;
import static org.goodschool.performance.targetsetting.TargetFixture.proposed;
import static org.goodschool.performance.targetsetting.TargetFixture.repropose;
import static org.goodschool.performance.targetsetting.TargetFixture.result;
import static org.goodschool.performance.targetsetting.TargetFixture.sanctioned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.Progress;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Agree;
import org.goodschool.performance.targetsetting.domain.TargetCommand.EnterResult;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Guide;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Propose;
import org.goodschool.performance.targetsetting.domain.TargetCommand.RecordProgress;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Withdraw;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetProgressRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsAgreed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsGuided;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsProposed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsSanctioned;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsWithdrawn;
import org.goodschool.performance.targetsetting.domain.TargetRejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-18, P-15: proposed by the school, guided by an adviser, agreed with head and chair, sanctioned by governors")
class TargetStepsTest {

    @Test
    void theStepsInOrder() {
        nothing().when(propose(RWM, MISSED)).then(new TargetsProposed(900001, "001", "Saltreach Primary School", 2018,
                List.of(RWM, MISSED), PROPOSED));
        proposed().when(guide(true)).then(new TargetsGuided(900001, 2018,
                List.of(new Estimate(ATTAINMENT, new BigDecimal("64"), "FFT", 30)), true, day(7)));
        guided().when(AGREE).then(new TargetsAgreed(900001, 2018, List.of(RWM, MISSED), day(21)));
        agreed().when(SANCTION).then(new TargetsSanctioned(900001, 2018, day(28)));
        sanctioned().when(progress(ATTAINMENT, "58", day(90)))
                .then(new TargetProgressRecorded(900001, 2018, List.of(new Progress(ATTAINMENT, new BigDecimal("58"), 30)), day(90)));
    }

    @Test
    void noStepIsTakenBeforeTheOneItFollows() {
        Stream.of(repropose(RWM), guide(true), AGREE).forEach(step -> nothing().when(step).thenRejected("not-proposed"));
        proposed().when(AGREE).thenRejected("not-guided");
        Stream.of(nothing(), proposed(), guided()).forEach(given -> given.when(SANCTION).thenRejected("not-agreed"));
        Stream.of(nothing(), proposed(), guided(), agreed()).forEach(given -> {
            given.when(progress(ATTAINMENT, "58", day(90))).thenRejected("not-sanctioned");
            given.when(new EnterResult(result(ABSENCE, "4"))).thenRejected("not-sanctioned");
        });
        nothing().when(new Withdraw("A mistake")).thenRejected("not-proposed");
    }

    @Test
    void noStepIsTakenTwice() {
        proposed().when(propose(RWM)).thenRejected("already-proposed");
        Stream.of(agreed(), sanctioned()).forEach(given -> Stream.of(repropose(RWM), guide(true), AGREE)
                .forEach(step -> given.when(step).thenRejected("already-agreed")));
        sanctioned().when(SANCTION).thenRejected("already-sanctioned");
    }

    @Test
    @DisplayName("P-15: head and chair both agree")
    void headAndChairBothAgree() {
        guided().when(new Agree(true, false, day(21), TODAY)).thenRejected("not-agreed-by-both");
        guided().when(new Agree(false, true, day(21), TODAY)).thenRejected("not-agreed-by-both");
    }

    @Test
    @DisplayName("C-1: no step is dated before the one it follows, in the future, or after the year is over")
    void datesAreInOrder() {
        guided().when(new Agree(true, true, day(6), TODAY)).thenRejected("date-before-previous-step");
        assertThat(guided().when(new Agree(true, true, day(7), TODAY)).events()).hasSize(1);
        guided().when(new Agree(true, true, TODAY.plusDays(1), TODAY)).thenRejected("date-in-future");
        LocalDate later = LocalDate.of(2019, 1, 1);
        guided().when(new Agree(true, true, LocalDate.of(2018, 9, 1), later)).thenRejected("year-over");
        assertThat(guided().when(new Agree(true, true, LocalDate.of(2018, 8, 31), later)).events()).hasSize(1);
        nothing().when(new Propose(SCHOOL, "001", 2017, MEASURES, List.of(RWM), PROPOSED, TODAY)).thenRejected("year-over");
    }

    @Test
    void aStepThatIsTooLateNamesItsDate() {
        LocalDate later = LocalDate.of(2019, 1, 1);
        assertThat(proposed().when(new Guide(MEASURES, List.of(), true, "Fine.", later, later)).decision())
                .isEqualTo(Decision.reject(new TargetRejection.YearOver(2018, LocalDate.of(2018, 8, 31), "guidedOn", later)));
        assertThat(guided().when(new Agree(true, true, later, later)).decision())
                .isInstanceOfSatisfying(Decision.Rejected.class, rejected -> assertThat(rejected.rejection().detail())
                        .contains("agreedOn, 2019-01-01 (today, where it is left out)"));
    }

    @Test
    void progressIsToldOfTargetsThatAreSet() {
        sanctioned().when(progress("attendance", "95", day(90))).thenRejected("no-such-target");
        sanctioned().when(progress(ATTAINMENT, "101", day(90))).thenRejected("figure-out-of-range");
        sanctioned().when(new RecordProgress(MEASURES, List.of(), day(90), TODAY)).thenRejected("no-figures");
        sanctioned().andAfter(progress(ATTAINMENT, "58", day(90))).when(progress(ATTAINMENT, "60", day(60)))
                .thenRejected("date-before-previous-step");
    }

    @Test
    void targetsAreWithdrawnWithAReason_andCanBeSetAnew() {
        sanctioned().when(new Withdraw(" ")).thenRejected("reason-missing");
        sanctioned().when(new Withdraw("The cohort has changed")).then(new TargetsWithdrawn(900001, 2018, PROPOSED));
        assertThat(sanctioned().andAfter(new Withdraw("The cohort has changed")).when(propose(RWM)).events()).hasSize(1);
    }
}
