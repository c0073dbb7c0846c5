package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.performance.Results;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.ResultCommand.RecordResult;
import org.goodschool.performance.result.domain.ResultDecider;
import org.goodschool.performance.result.domain.ResultEvent.ResultRecorded;
import org.goodschool.performance.result.domain.ResultEvent.ResultRevised;
import org.goodschool.performance.result.domain.ResultField;
import org.goodschool.performance.result.domain.Source;
import org.junit.jupiter.api.Test;

class ResultDeciderTest {

    private static final ResultDecider DECIDER = new ResultDecider();
    private static final PublishedResult FIRST = Results.ks4(2014, "57", "65", "59");
    private static final Source LATER = new Source("england_ks4_2014_revised.csv", 2, "import-2");

    private static ResultRecorded recorded(PublishedResult r) {
        return new ResultRecorded(r.urn(), r.keyStage(), r.academicYear(), r.laCode(), r.schoolName(), r.schoolType(),
                r.closed(), r.successorUrn(), r.cohort(), r.measures(), 1, Results.SOURCE);
    }

    @Test
    void givenNothing_whenRead_thenRecorded() {
        given(DECIDER).when(new RecordResult(FIRST, Results.SOURCE)).then(recorded(FIRST));
    }

    @Test
    void givenAResult_whenAnotherFileSaysTheSame_thenNothing() {
        given(DECIDER, recorded(FIRST)).when(new RecordResult(Results.ks4(2014, "57.0", "65", "59"), LATER)).thenNothing();
    }

    @Test
    void givenAResult_whenRevised_thenOnlyWhatDiffersIsRecorded() {
        var revised = Results.from(FIRST).closed(true)
                .with(Measure.KS4_EXPECTED_PROGRESS_MATHS, Reading.missing(Missing.SUPPRESSED)).result();
        given(DECIDER, recorded(FIRST)).when(new RecordResult(revised, LATER)).then(new ResultRevised(900001,
                FIRST.keyStage(), 2014, List.of(ResultField.CLOSED), null, null, null, true, null, null,
                Map.of(Measure.KS4_EXPECTED_PROGRESS_MATHS, Reading.missing(Missing.SUPPRESSED)), null, LATER));
        assertThat(given(DECIDER, recorded(FIRST)).andAfter(new RecordResult(revised, LATER)).state())
                .isEqualTo(Optional.of(revised));
    }

    @Test
    void givenAResult_whenAFactIsTakenBack_thenItIsNoLongerKnown() {
        var silent = Results.from(FIRST).type(null).result();
        assertThat(given(DECIDER, recorded(FIRST)).andAfter(new RecordResult(silent, LATER)).state())
                .isEqualTo(Optional.of(silent));
    }
}
