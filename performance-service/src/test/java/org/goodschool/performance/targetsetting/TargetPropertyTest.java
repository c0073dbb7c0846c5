package org.goodschool.performance.targetsetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.Progress;
import org.goodschool.performance.targetsetting.domain.Result;
import org.goodschool.performance.targetsetting.domain.Target;
import org.goodschool.performance.targetsetting.domain.TargetCommand;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Agree;
import org.goodschool.performance.targetsetting.domain.TargetCommand.CompareResults;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Guide;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Propose;
import org.goodschool.performance.targetsetting.domain.TargetCommand.RecordProgress;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Repropose;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Sanction;
import org.goodschool.performance.targetsetting.domain.TargetCommand.Withdraw;
import org.goodschool.performance.targetsetting.domain.TargetDecider;
import org.goodschool.performance.targetsetting.domain.TargetEvent;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetOutcomeRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetProgressRecorded;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsAgreed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsGuided;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsProposed;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsSanctioned;
import org.goodschool.performance.targetsetting.domain.TargetEvent.TargetsWithdrawn;
import org.goodschool.performance.targetsetting.domain.TargetMeasures;
import org.goodschool.performance.targetsetting.domain.TargetSchool;
import org.goodschool.performance.targetsetting.domain.TargetState;

class TargetPropertyTest {

    private static final TargetMeasures MEASURES = TargetMeasuresFile.read();
    private static final TargetDecider DECIDER = new TargetDecider();
    private static final LocalDate TODAY = LocalDate.of(2018, 3, 1);
    private static final LocalDate ON = LocalDate.of(2017, 10, 2);
    private static final TargetSchool SCHOOL = new TargetSchool(900001, "001", "Saltreach Primary School");
    private static final String MEASURE = "ks2-expected-reading-writing-maths";
    private static final Target TARGET = new Target(MEASURE, new BigDecimal("66"), 30);
    private static final Target OTHER = new Target(MEASURE, new BigDecimal("70"), 30);

    private static Guide guide(boolean challenging) {
        return new Guide(MEASURES, List.of(new Estimate(MEASURE, BigDecimal.TEN, "FFT", null)), challenging, "A comment", ON, TODAY);
    }

    @Provide
    Arbitrary<List<TargetCommand>> commands() {
        return Arbitraries.<TargetCommand>of(
                new Propose(SCHOOL, "001", 2018, MEASURES, List.of(TARGET), ON, TODAY),
                new Repropose(MEASURES, List.of(OTHER), SCHOOL, ON, TODAY), new Repropose(MEASURES, List.of(TARGET), SCHOOL, ON, TODAY),
                guide(true), guide(false), new Agree(true, true, ON, TODAY), new Agree(true, false, ON, TODAY), new Sanction(ON, TODAY),
                new RecordProgress(MEASURES, List.of(new Progress(MEASURE, BigDecimal.TEN, null)), ON, TODAY),
                new CompareResults(List.of(new Result(MEASURES.named(MEASURE).orElseThrow(), BigDecimal.TEN, null, 30))),
                new Withdraw("A mistake")).list().ofMaxSize(30);
    }

    private static List<TargetEvent> told(List<TargetCommand> commands) {
        List<TargetEvent> told = new ArrayList<>();
        TargetState state = DECIDER.initial();
        for (TargetCommand command : commands) {
            if (DECIDER.decide(command, state) instanceof Decision.Accepted<TargetEvent>(List<TargetEvent> events)) {
                told.addAll(events);
                state = DECIDER.replay(state, events);
            }
        }
        return told;
    }

    @Property
    @Label("F-18: whatever is tried in whatever order, no step is ever told before the one it follows")
    void theOrderHolds(@ForAll("commands") List<TargetCommand> commands) {
        TargetEvent before = new TargetsWithdrawn(900001, 2018, null);
        for (TargetEvent event : told(commands)) {
            boolean follows = switch (event) {
                case TargetsProposed _ -> before instanceof TargetsWithdrawn || before instanceof TargetsProposed || before instanceof TargetsGuided;
                case TargetsGuided _ -> before instanceof TargetsProposed || before instanceof TargetsGuided;
                case TargetsAgreed _ -> before instanceof TargetsGuided guided && guided.challenging();
                case TargetsSanctioned _ -> before instanceof TargetsAgreed;
                case TargetProgressRecorded _, TargetOutcomeRecorded _ -> before instanceof TargetsSanctioned
                        || before instanceof TargetProgressRecorded || before instanceof TargetOutcomeRecorded;
                case TargetsWithdrawn _ -> !(before instanceof TargetsWithdrawn);
            };
            assertThat(follows).as("%s after %s", event, before).isTrue();
            before = event;
        }
    }

    @Property
    @Label("a better result never turns a target that was met into one that was not")
    void betterIsNeverWorse(@ForAll @BigRange(min = "0", max = "99") BigDecimal result, @ForAll @BigRange(min = "0", max = "1") BigDecimal more) {
        assertThat(met(result.add(more))).isGreaterThanOrEqualTo(met(result));
    }

    private static int met(BigDecimal result) {
        List<TargetCommand> commands = List.of(new Propose(SCHOOL, "001", 2018, MEASURES, List.of(TARGET), ON, TODAY), guide(true),
                new Agree(true, true, ON, TODAY), new Sanction(ON, TODAY),
                new CompareResults(List.of(new Result(MEASURES.named(MEASURE).orElseThrow(), result, null, 30))));
        return switch (told(commands).getLast()) {
            case TargetOutcomeRecorded outcome -> switch (outcome.achievement()) {
                case MET -> 1;
                case NOT_MET -> 0;
                case UNKNOWN -> throw new AssertionError(outcome);
            };
            case TargetsProposed _, TargetsGuided _, TargetsAgreed _, TargetsSanctioned _, TargetProgressRecorded _, TargetsWithdrawn _ ->
                    throw new AssertionError("no outcome");
        };
    }
}
