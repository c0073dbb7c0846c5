package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.util.List;
import java.util.Map;
import org.goodschool.performance.Results;
import org.goodschool.performance.result.domain.FigureReleases;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.Release;
import org.goodschool.performance.result.domain.ResultCommand.RecordResult;
import org.goodschool.performance.result.domain.ResultDecider;
import org.goodschool.performance.result.domain.ResultEvent.EarlierReleaseRead;
import org.goodschool.performance.result.domain.ResultEvent.ResultConfirmed;
import org.goodschool.performance.result.domain.ResultEvent.ResultRecorded;
import org.goodschool.performance.result.domain.ResultEvent.ResultRevised;
import org.goodschool.performance.result.domain.ResultField;
import org.goodschool.performance.result.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultDeciderTest {

    private static final ResultDecider DECIDER = new ResultDecider();
    private static final PublishedResult FIRST = Results.ks4(2014, "57", "65", "59");
    private static final Source LATER = new Source("england_ks4_2014_revised.csv", 2, "import-2");

    private static ResultRecorded recorded(PublishedResult r) {
        return new ResultRecorded(r.urn(), r.keyStage(), r.academicYear(), r.laCode(), r.schoolName(), r.schoolType(),
                r.closed(), r.successorUrn(), r.cohort(), r.measures(), 1, Results.SOURCE, null);
    }

    private static ResultRecorded recorded(PublishedResult r, Release release) {
        return new ResultRecorded(r.urn(), r.keyStage(), r.academicYear(), r.laCode(), r.schoolName(), r.schoolType(),
                r.closed(), r.successorUrn(), r.cohort(), r.measures(), 1, of(release), null);
    }

    private static Source of(Release release) {
        return new Source("ks4_" + release + ".csv", 2, "import-" + release, release, null);
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
                Map.of(Measure.KS4_EXPECTED_PROGRESS_MATHS, Reading.missing(Missing.SUPPRESSED)), null, LATER, null, null));
        PublishedResult known = given(DECIDER, recorded(FIRST)).andAfter(new RecordResult(revised, LATER)).state().orElseThrow();
        assertThat(known).usingRecursiveComparison().ignoringFields("standing").isEqualTo(revised);
        assertThat(known.sources(List.of(Measure.KS4_EXPECTED_PROGRESS_MATHS))).as("the cohort's row, and the measure's")
                .containsExactly(Results.SOURCE, LATER);
    }

    @Test
    void givenAResult_whenAFactIsTakenBack_thenItIsNoLongerKnown() {
        var silent = Results.from(FIRST).type(null).result();
        assertThat(given(DECIDER, recorded(FIRST)).andAfter(new RecordResult(silent, LATER)).state().orElseThrow())
                .usingRecursiveComparison().ignoringFields("standing").isEqualTo(silent);
    }

    @Test
    @DisplayName("I-01: a later release that says the same confirms its figures, and is no revision")
    void confirmed() {
        given(DECIDER, recorded(FIRST, Release.PROVISIONAL)).when(new RecordResult(FIRST, of(Release.FINAL)))
                .then(new ResultConfirmed(900001, FIRST.keyStage(), 2014, List.copyOf(FIRST.figures().keySet()), of(Release.FINAL)));
        given(DECIDER, recorded(FIRST, Release.PROVISIONAL)).andAfter(new RecordResult(FIRST, of(Release.FINAL)))
                .when(new RecordResult(FIRST, of(Release.FINAL))).thenNothing();
    }

    @Test
    @DisplayName("I-01: a later release changes what it says otherwise, and confirms the rest")
    void revised() {
        var now = Results.ks4(2014, "58", "65", "59");
        given(DECIDER, recorded(FIRST, Release.PROVISIONAL)).when(new RecordResult(now, of(Release.REVISED)))
                .then(new ResultRevised(900001, FIRST.keyStage(), 2014, List.of(), null, null, null, null, null, null,
                        Map.of(Measure.KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS, Reading.of("58")), null, of(Release.REVISED), null,
                        List.of("COHORT", "KS4_EXPECTED_PROGRESS_ENGLISH", "KS4_EXPECTED_PROGRESS_MATHS")));
    }

    @Test
    @DisplayName("I-01: an earlier release never overwrites a later one; what it says otherwise is kept behind it, once")
    void behind() {
        var earlier = Results.from(Results.ks4(2014, "50", "65", "59")).type("AC").result();
        var after = given(DECIDER, recorded(FIRST, Release.FINAL)).andAfter(new RecordResult(earlier, of(Release.PROVISIONAL)));
        given(DECIDER, recorded(FIRST, Release.FINAL)).when(new RecordResult(earlier, of(Release.PROVISIONAL)))
                .then(new EarlierReleaseRead(900001, FIRST.keyStage(), 2014,
                        Map.of("KS4_FIVE_GOOD_GCSES_ENGLISH_MATHS", Reading.of("50")), of(Release.PROVISIONAL)));
        assertThat(after.state().orElseThrow().measures()).isEqualTo(FIRST.measures());
        assertThat(after.state().orElseThrow().schoolType()).isEqualTo(FIRST.schoolType());
        after.when(new RecordResult(earlier, of(Release.PROVISIONAL))).thenNothing();
    }

    @Test
    @DisplayName("a file that does not say its release counts as provisional: it never undoes a revision, and follows another that does not say")
    void unstated() {
        var other = Results.ks4(2014, "50", "65", "59");
        assertThat(given(DECIDER, recorded(FIRST, Release.REVISED)).andAfter(new RecordResult(other, Results.SOURCE))
                .state().orElseThrow().measures()).isEqualTo(FIRST.measures());
        assertThat(given(DECIDER, recorded(FIRST)).andAfter(new RecordResult(other, Results.SOURCE))
                .state().orElseThrow().measures()).isEqualTo(other.measures());
    }

    @Test
    @DisplayName("a figure that a later release has no column for stays as the earlier one said it, and one that only an earlier release has is taken from it")
    void columns() {
        var more = further(FIRST, Map.of("KS4_PRIOR_ATTAINMENT", Reading.of("28.4")));
        assertThat(given(DECIDER, recorded(FIRST, Release.FINAL)).andAfter(new RecordResult(more, of(Release.PROVISIONAL)))
                .state().orElseThrow().further()).isEqualTo(more.further());
        assertThat(given(DECIDER).andAfter(new RecordResult(more, of(Release.PROVISIONAL)))
                .andAfter(new RecordResult(FIRST, of(Release.FINAL))).state().orElseThrow().further()).isEqualTo(more.further());
    }

    private static PublishedResult further(PublishedResult r, Map<String, Reading> further) {
        return new PublishedResult(r.urn(), r.keyStage(), r.academicYear(), r.laCode(), r.schoolName(), r.schoolType(),
                r.closed(), r.successorUrn(), r.cohort(), r.measures(), r.publishedRows(), further, FigureReleases.NONE);
    }
}
