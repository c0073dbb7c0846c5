package org.goodschool.performance.comparator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodschool.performance.comparator.domain.AreaCommand.RecordArea;
import org.goodschool.performance.comparator.domain.AreaCommand.TakeBackArea;
import org.goodschool.performance.comparator.domain.AreaDecider;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsConfirmed;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRecorded;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsRevised;
import org.goodschool.performance.comparator.domain.AreaEvent.AreaResultsTakenBack;
import org.goodschool.performance.comparator.domain.AreaEvent.EarlierAreaReleaseRead;
import org.goodschool.performance.comparator.domain.EarlierArea;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.Release;
import org.goodschool.performance.result.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AreaDeciderTest {

    private static final AreaDecider DECIDER = new AreaDecider();
    private static final Reading SUPPRESSED = Reading.missing(Missing.SUPPRESSED);

    private static PublishedArea fenmarsh(String attainment) {
        return new PublishedArea("001", "Fenmarsh", KeyStage.KS2, 2018,
                Map.of("KS2_EXPECTED_READING_WRITING_MATHS", Reading.of(attainment), "KS2_MATHS_PROGRESS", SUPPRESSED));
    }

    private static Source of(Release release) {
        return new Source("ks2_" + release + ".csv", 23, "import-" + release, release, null);
    }

    private static AreaResultsRecorded recorded(String attainment, Release release) {
        PublishedArea area = fenmarsh(attainment);
        return new AreaResultsRecorded(area.area(), area.name(), area.keyStage(), area.academicYear(), area.figures(), of(release));
    }

    @Test
    @DisplayName("I-07: what is published of an authority is recorded with the reason of what is missing, and once")
    void recorded() {
        given(DECIDER).when(new RecordArea(fenmarsh("61"), of(Release.PROVISIONAL))).then(recorded("61", Release.PROVISIONAL));
        given(DECIDER, recorded("61", Release.PROVISIONAL)).when(new RecordArea(fenmarsh("61.0"), of(Release.PROVISIONAL)))
                .thenNothing();
    }

    @Test
    void aLaterReleaseRevisesWhatDiffersAndConfirmsTheRest() {
        given(DECIDER, recorded("61", Release.PROVISIONAL)).when(new RecordArea(fenmarsh("62"), of(Release.FINAL)))
                .then(new AreaResultsRevised("001", null, KeyStage.KS2, 2018,
                        Map.of("KS2_EXPECTED_READING_WRITING_MATHS", Reading.of("62")), List.of("KS2_MATHS_PROGRESS"),
                        of(Release.FINAL)));
        assertThat(given(DECIDER, recorded("61", Release.PROVISIONAL)).when(new RecordArea(fenmarsh("61"), of(Release.FINAL)))
                .events()).singleElement().isInstanceOfSatisfying(AreaResultsConfirmed.class, event ->
                        assertThat(event.confirmed()).containsExactlyInAnyOrder("KS2_EXPECTED_READING_WRITING_MATHS", "KS2_MATHS_PROGRESS"));
    }

    @Test
    void anEarlierReleaseNeverOverwritesALaterOne() {
        var after = given(DECIDER, recorded("62", Release.FINAL)).andAfter(new RecordArea(fenmarsh("61"), of(Release.PROVISIONAL)));
        assertThat(after.state().figures()).containsEntry("KS2_EXPECTED_READING_WRITING_MATHS", Reading.of("62"));
        given(DECIDER, recorded("62", Release.FINAL)).when(new RecordArea(fenmarsh("61"), of(Release.PROVISIONAL)))
                .then(new EarlierAreaReleaseRead("001", KeyStage.KS2, 2018,
                        Map.of("KS2_EXPECTED_READING_WRITING_MATHS", Reading.of("61")), of(Release.PROVISIONAL)));
    }

    @Test
    @DisplayName("what a wrong file told of an area is taken back: its figures are of their own release again, or there are none")
    void takenBack() {
        var before = given(DECIDER, recorded("61", Release.PROVISIONAL));
        EarlierArea earlier = EarlierArea.of(before.state(), FigureBook.EMPTY.with(before.state().figures(), List.of(),
                of(Release.PROVISIONAL), Instant.parse("2018-10-01T08:30:00Z")));
        TakeBackArea back = new TakeBackArea("001", KeyStage.KS2, 2018, earlier, of(Release.FINAL));
        var wrong = before.andAfter(new RecordArea(fenmarsh("99"), of(Release.FINAL)));
        wrong.when(back).then(new AreaResultsTakenBack("001", KeyStage.KS2, 2018, earlier, of(Release.FINAL)));
        assertThat(wrong.andAfter(back).state()).isEqualTo(before.state());
        assertThat(wrong.andAfter(back).andAfter(new RecordArea(fenmarsh("62"), of(Release.REVISED))).state().figures())
                .containsEntry("KS2_EXPECTED_READING_WRITING_MATHS", Reading.of("62"));

        TakeBackArea none = new TakeBackArea("001", KeyStage.KS2, 2018, null, of(Release.PROVISIONAL));
        before.andAfter(none).when(none).thenNothing();
        before.andAfter(none).when(new RecordArea(fenmarsh("61"), of(Release.PROVISIONAL)))
                .then(recorded("61", Release.PROVISIONAL));
    }
}
