package org.goodschool.performance.targetsetting;

import static org.goodschool.chassis.testing.Given.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.testing.Given;
import org.goodschool.performance.targetsetting.domain.Achievement;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.Progress;
import org.goodschool.performance.targetsetting.domain.Result;
import org.goodschool.performance.targetsetting.domain.Target;
import org.goodschool.performance.targetsetting.domain.TargetCommand;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Agree;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Guide;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Propose;
import org.goodschool.performance.targetsetting.domain.TargetCommand.RecordProgress;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Repropose;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Sanction;
import org.goodschool.performance.targetsetting.domain.TargetDecider;
import org.goodschool.performance.targetsetting.domain.TargetEvent;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;
import org.goodschool.performance.targetsetting.domain.TargetMeasures;
import org.goodschool.performance.targetsetting.domain.TargetSchool;
import org.goodschool.performance.targetsetting.domain.TargetState;

/** The words in which the tests of targets are written. */
final class TargetFixture {

    static final TargetMeasures MEASURES = TargetMeasuresFile.read();
    static final TargetSchool SCHOOL = new TargetSchool(900001, "001", "Saltreach Primary School");
    static final LocalDate TODAY = LocalDate.of(2018, 3, 1);
    static final LocalDate PROPOSED = LocalDate.of(2017, 10, 2);
    static final String ATTAINMENT = "ks2-expected-reading-writing-maths";
    static final String ABSENCE = "overall-absence";
    static final Target RWM = new Target(ATTAINMENT, new BigDecimal("66"), 30);
    static final Target MISSED = new Target(ABSENCE, new BigDecimal("4.5"), 210);
    static final Agree AGREE = new Agree(true, true, day(21), TODAY);
    static final Sanction SANCTION = new Sanction(day(28), TODAY);

    private TargetFixture() {
    }

    static LocalDate day(int afterProposal) {
        return PROPOSED.plusDays(afterProposal);
    }

    static Given<TargetCommand, TargetState, TargetEvent> nothing() {
        return given(new TargetDecider());
    }

    static Propose propose(Target... targets) {
        return new Propose(SCHOOL, "001", 2018, MEASURES, List.of(targets), PROPOSED, TODAY);
    }

    static Repropose repropose(Target... targets) {
        return new Repropose(MEASURES, List.of(targets), SCHOOL, day(14), TODAY);
    }

    static Guide guide(boolean challenging) {
        return new Guide(MEASURES, List.of(new Estimate(ATTAINMENT, new BigDecimal("64"), "FFT", null)), challenging,
                "Two above the estimate", day(7), TODAY);
    }

    static Given<TargetCommand, TargetState, TargetEvent> proposed() {
        return nothing().andAfter(propose(RWM, MISSED));
    }

    static Given<TargetCommand, TargetState, TargetEvent> guided() {
        return proposed().andAfter(guide(true));
    }

    static Given<TargetCommand, TargetState, TargetEvent> agreed() {
        return guided().andAfter(AGREE);
    }

    static Given<TargetCommand, TargetState, TargetEvent> sanctioned() {
        return agreed().andAfter(SANCTION);
    }

    static RecordProgress progress(String measure, String figure, LocalDate on) {
        return new RecordProgress(MEASURES, List.of(new Progress(measure, new BigDecimal(figure), null)), on, TODAY);
    }

    static Result result(String measure, String figure) {
        return new Result(MEASURES.named(measure).orElseThrow(), new BigDecimal(figure), null, 29);
    }

    static TargetOutcomeRecorded outcome(String measure, String target, String result, Achievement achievement, int pupils) {
        return new TargetOutcomeRecorded(900001, 2018, measure, new BigDecimal(target), new BigDecimal(result), null, achievement, pupils);
    }
}
