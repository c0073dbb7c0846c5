package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.chassis.testing.Given;
import org.goodschool.performance.Results;
import org.goodschool.performance.result.domain.Earlier;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.FigureReleases;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;
import org.goodschool.performance.result.domain.Release;
import org.goodschool.performance.result.domain.ResultCommand;
import org.goodschool.performance.result.domain.ResultCommand.RecordResult;
import org.goodschool.performance.result.domain.ResultCommand.TakeBackResult;
import org.goodschool.performance.result.domain.ResultDecider;
import org.goodschool.performance.result.domain.ResultEvent;
import org.goodschool.performance.result.domain.ResultEvent.ResultTakenBack;
import org.goodschool.performance.result.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-01: results that a wrong file told are taken back, and what was known before holds again")
class ResultTakenBackTest {

    private static final Instant READ = Instant.parse("2015-01-29T09:30:00Z");
    private static final PublishedResult RIGHT = further(Results.ks4(2014, "57", "65", "59"), "28.4");
    private static final PublishedResult WRONG = further(Results.from(Results.ks4(2014, "90", "91", "59")).name("Other School")
            .type("AC").closed(true).cohort(Reading.of("300")).result(), "31");

    private static PublishedResult further(PublishedResult r, String priorAttainment) {
        return new PublishedResult(r.urn(), r.keyStage(), r.academicYear(), r.laCode(), r.schoolName(), r.schoolType(),
                r.closed(), r.successorUrn(), r.cohort(), r.measures(), r.publishedRows(),
                Map.of("KS4_PRIOR_ATTAINMENT", Reading.of(priorAttainment)), FigureReleases.NONE);
    }

    private static Source of(Release release) {
        return new Source("ks4_" + release + ".csv", 2, "import-" + release, release, LocalDate.of(2015, 1, 29));
    }

    private static Given<ResultCommand, Optional<PublishedResult>, ResultEvent> read(PublishedResult result, Release release) {
        return given(new ResultDecider()).andAfter(new RecordResult(result, of(release)));
    }

    private static TakeBackResult back(Release wrong, Earlier before) {
        return new TakeBackResult(900001, KeyStage.KS4, 2014, before, of(wrong));
    }

    /** Where all figures come from one row. */
    private static Earlier earlier(PublishedResult known, Release release) {
        return Earlier.of(known, FigureBook.EMPTY.with(known.figures(), List.of(), of(release), READ));
    }

    @Test
    void givenAResultThatTheFileToldFirst_whenItIsTakenBack_thenNothingIsKnown_andTheRightFileIsReadAnew() {
        var first = read(WRONG, Release.FINAL);
        first.when(back(Release.FINAL, null)).then(new ResultTakenBack(900001, KeyStage.KS4, 2014, null, of(Release.FINAL)));

        var none = first.andAfter(back(Release.FINAL, null));
        assertThat(none.state()).isEmpty();
        none.when(back(Release.FINAL, null)).thenNothing();
        assertThat(none.andAfter(new RecordResult(RIGHT, of(Release.PROVISIONAL))).state())
                .isEqualTo(read(RIGHT, Release.PROVISIONAL).state());
    }

    @Test
    void givenAFinalFileThatWasWrong_whenItIsTakenBack_thenAllIsAsBefore_andARevisedFileCountsAgain() {
        var before = read(RIGHT, Release.PROVISIONAL);
        Earlier earlier = earlier(before.state().orElseThrow(), Release.PROVISIONAL);
        var wrong = before.andAfter(new RecordResult(WRONG, of(Release.FINAL)));
        wrong.when(back(Release.FINAL, earlier))
                .then(new ResultTakenBack(900001, KeyStage.KS4, 2014, earlier, of(Release.FINAL)));

        var again = wrong.andAfter(back(Release.FINAL, earlier));
        assertThat(again.state()).isEqualTo(before.state());
        var revised = further(Results.ks4(2014, "58", "65", "59"), "28.4");
        assertThat(again.andAfter(new RecordResult(revised, of(Release.REVISED))).state())
                .isEqualTo(before.andAfter(new RecordResult(revised, of(Release.REVISED))).state());
    }

    @Test
    void givenFiguresOfTwoReleases_andOnesBehindThem_whenAWrongFileIsTakenBack_thenEachIsOfItsOwnReleaseAgain() {
        PublishedResult revised = Results.ks4(2014, "58", "65", "59");
        var before = read(RIGHT, Release.PROVISIONAL).andAfter(new RecordResult(revised, of(Release.REVISED)))
                .andAfter(new RecordResult(Results.ks4(2014, "50", "65", "59"), of(Release.PROVISIONAL)));
        PublishedResult known = before.state().orElseThrow();
        FigureBook book = FigureBook.EMPTY.with(RIGHT.figures(), List.of(), of(Release.PROVISIONAL), READ)
                .with(revised.figures(), List.of(), of(Release.REVISED), READ);

        var again = before.andAfter(new RecordResult(WRONG, of(Release.FINAL)))
                .andAfter(back(Release.FINAL, Earlier.of(known, book)));
        assertThat(again.state()).isEqualTo(before.state());
        assertThat(known.standing().of("KS4_PRIOR_ATTAINMENT")).isEqualTo(Release.PROVISIONAL);
        again.when(new RecordResult(Results.ks4(2014, "50", "65", "59"), of(Release.PROVISIONAL))).thenNothing();
    }

    @Test
    void givenWhatIsKnown_whenItIsRestored_thenNothing() {
        var known = read(RIGHT, Release.FINAL);
        known.when(back(Release.FINAL, earlier(known.state().orElseThrow(), Release.FINAL))).thenNothing();
    }
}
