package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.performance.floor.domain.Evaluation;
import org.goodschool.performance.floor.domain.FactSource;
import org.goodschool.performance.floor.domain.Figure;
import org.goodschool.performance.floor.domain.FloorCommand.RecordEvaluation;
import org.goodschool.performance.floor.domain.FloorDecider;
import org.goodschool.performance.floor.domain.FloorEvent;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorDetected;
import org.goodschool.performance.floor.domain.FloorEvent.BelowFloorWithdrawn;
import org.goodschool.performance.floor.domain.FloorEvent.FloorStandardEvaluated;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FloorDeciderTest {

    private static final FloorDecider DECIDER = new FloorDecider();

    private static Evaluation evaluation(Outcome outcome, String reason) {
        return new Evaluation(900001, KeyStage.KS4, 2014, "001", "Fenmarsh Academy", outcome, reason, "ks4-2012-2015@1",
                FactSource.FILE, FactSource.FILE, List.of(), 1);
    }

    private static FloorStandardEvaluated evaluated(Outcome outcome, String reason) {
        return new FloorStandardEvaluated(900001, "001", "Fenmarsh Academy", KeyStage.KS4, 2014, outcome, reason,
                "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(), 1);
    }

    private static final FloorEvent DETECTED = new BelowFloorDetected(900001, "001", "Fenmarsh Academy", KeyStage.KS4,
            2014, "ks4-2012-2015@1", List.of());

    private static FloorEvent withdrawn(String reason) {
        return new BelowFloorWithdrawn(900001, "001", "Fenmarsh Academy", KeyStage.KS4, 2014, "ks4-2012-2015@1", reason);
    }

    @Test
    void givenNothing_whenBelow_thenItIsDetected() {
        given(DECIDER).when(new RecordEvaluation(evaluation(Outcome.BELOW, null)))
                .then(evaluated(Outcome.BELOW, null), DETECTED);
    }

    @Test
    void givenNothing_whenNotBelow_thenOnlyTheEvaluationIsTold() {
        given(DECIDER).when(new RecordEvaluation(evaluation(Outcome.NOT_BELOW, null)))
                .then(evaluated(Outcome.NOT_BELOW, null));
    }

    @Test
    void givenAnEvaluationStoredWithoutFigures_whenTheSameComesAgain_thenNothing() {
        var stored = new FloorStandardEvaluated(900001, "001", "Fenmarsh Academy", KeyStage.KS4, 2014, Outcome.NOT_EVALUATED,
                "closed", "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, null, 1);
        given(DECIDER, stored).when(new RecordEvaluation(evaluation(Outcome.NOT_EVALUATED, "closed"))).thenNothing();
    }

    @Test
    void givenAnEvaluationWithFigures_whenTheSameComesAgain_thenNothing() {
        var figure = new Figure(Measure.KS4_PROGRESS_8, BigDecimal.ONE, null, BigDecimal.TEN, null, null, true);
        var stored = new FloorStandardEvaluated(900001, "001", "Fenmarsh Academy", KeyStage.KS4, 2014, Outcome.BELOW,
                null, "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(figure), 1);
        given(DECIDER, stored).when(new RecordEvaluation(new Evaluation(900001, KeyStage.KS4, 2014, "001", "Fenmarsh Academy",
                Outcome.BELOW, null, "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(figure), 1))).thenNothing();
    }

    @Test
    void givenAnEvaluation_whenTheSameComesAgain_thenNothing() {
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED)
                .when(new RecordEvaluation(evaluation(Outcome.BELOW, null))).thenNothing();
    }

    @Test
    void givenAnEvaluation_whenOnlyTheNameDiffers_thenNothing() {
        var renamed = new Evaluation(900001, KeyStage.KS4, 2014, "001", "Another Name", Outcome.BELOW, null,
                "ks4-2012-2015@1", FactSource.FILE, FactSource.FILE, List.of(), 1);
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED).when(new RecordEvaluation(renamed)).thenNothing();
    }

    @Test
    @DisplayName("A-14: a closure undoes the finding, and says that it did")
    void givenBelow_whenItCloses_thenItIsWithdrawn() {
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED)
                .when(new RecordEvaluation(evaluation(Outcome.NOT_EVALUATED, "closed")))
                .then(evaluated(Outcome.NOT_EVALUATED, "closed"), withdrawn("closed"));
    }

    @Test
    void givenBelow_whenCorrectedResultsAreNotBelow_thenItIsWithdrawn_andFoundAgainIfTheyFall() {
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED)
                .andAfter(new RecordEvaluation(evaluation(Outcome.NOT_BELOW, null)))
                .when(new RecordEvaluation(evaluation(Outcome.BELOW, null)))
                .then(evaluated(Outcome.BELOW, null), DETECTED);
        given(DECIDER, evaluated(Outcome.BELOW, null), DETECTED)
                .when(new RecordEvaluation(evaluation(Outcome.NOT_BELOW, null)))
                .then(evaluated(Outcome.NOT_BELOW, null), withdrawn("not-below"));
    }

    @Test
    void givenNotBelow_whenNotEvaluated_thenThereIsNothingToWithdraw() {
        given(DECIDER, evaluated(Outcome.NOT_BELOW, null))
                .when(new RecordEvaluation(evaluation(Outcome.NOT_EVALUATED, "closed")))
                .then(evaluated(Outcome.NOT_EVALUATED, "closed"));
    }

    @Test
    void anEvaluationHoldsFromTheLastDayOfItsYear() {
        assertThat(DETECTED.validFrom()).isEqualTo(LocalDate.of(2014, 8, 31));
    }
}
