package org.goodschool.registry.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.inspection.domain.Grade.GOOD;
import static org.goodschool.registry.inspection.domain.Grade.INADEQUATE;
import static org.goodschool.registry.inspection.domain.Grade.OUTSTANDING;
import static org.goodschool.registry.inspection.domain.Grade.REQUIRES_IMPROVEMENT;
import static org.goodschool.registry.inspection.domain.Inspections.command;
import static org.goodschool.registry.inspection.domain.Inspections.corrected;
import static org.goodschool.registry.inspection.domain.Inspections.findings;
import static org.goodschool.registry.inspection.domain.Inspections.inFile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.inspection.OfstedCodes;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-04: files of several shapes and months tell the same inspection")
class PublishedAgainTest {

    private static final LocalDate DAY = LocalDate.of(2014, 5, 21);
    private static final Told ONLY_GRADES =
            new Told(Set.of(InspectionFact.OVERALL_EFFECTIVENESS), Set.of("leadershipAndManagement"), Set.of());

    private final Given<InspectionCommand, InspectionHistory, InspectionEvent> none =
            given(new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS));

    /** All that can be told of one. */
    private static Findings whole() {
        return new Findings("1", "S5 Inspection", InspectionKind.FULL, DAY, DAY.plusDays(1), DAY.plusDays(30), INADEQUATE,
                Category.SERIOUS_WEAKNESSES, Map.of("leadershipAndManagement", GOOD, "qualityOfTeaching", INADEQUATE),
                Map.of("qualityOfTeaching", DAY.plusDays(90)), Safeguarding.MET, "Not good");
    }

    private static Findings narrow(Grade overall, Map<String, Grade> judgements) {
        return new Findings("1", null, null, DAY, null, null, overall, null, judgements, null, null, null);
    }

    @Test
    void givenAFileWithFewerColumnsThenWhatItHasNoColumnForStays() {
        var known = none.andAfter(inFile(whole(), Told.ALL, "a.csv", null));

        known.when(inFile(narrow(INADEQUATE, Map.of("leadershipAndManagement", GOOD)), ONLY_GRADES, "b.csv", null)).thenNothing();
        var events = known.when(inFile(narrow(REQUIRES_IMPROVEMENT, Map.of("leadershipAndManagement", OUTSTANDING)),
                ONLY_GRADES, "b.csv", null)).events();

        var corrected = (OfstedInspectionCorrected) events.getFirst();
        assertThat(corrected.reason()).isEqualTo("Published with other facts in b.csv");
        assertThat(corrected.inspection()).isEqualTo(new Inspection("1", "S5 Inspection", InspectionKind.FULL, DAY, DAY.plusDays(1),
                DAY.plusDays(30), "FROM_2012", REQUIRES_IMPROVEMENT, Category.SERIOUS_WEAKNESSES,
                Map.of("leadershipAndManagement", OUTSTANDING, "qualityOfTeaching", INADEQUATE),
                Map.of("qualityOfTeaching", DAY.plusDays(90)), Safeguarding.MET, "Not good"));
    }

    @Test
    void givenAFileWithTheColumnAndNothingInItThenWhatWasThereIsGone() {
        var known = none.andAfter(inFile(whole(), Told.ALL, "a.csv", null));

        var corrected = (OfstedInspectionCorrected) known.when(inFile(
                narrow(INADEQUATE, Map.of()), Told.ALL, "b.csv", null)).events().getFirst();

        assertThat(corrected.inspection()).isEqualTo(new Inspection("1", null, null, DAY, null, null, "FROM_2012", INADEQUATE,
                null, Map.of(), Map.of(), null, null));
    }

    @Test
    void givenACorrectionByHandThenTheNextFileThatSaysWhatTheLastOneSaidDoesNotUndoIt() {
        var mended = none.andAfter(inFile(findings("1", "2014-05-21", GOOD, null, Map.of()), Told.ALL, "jan.csv", null))
                .andAfter(corrected("1", "2014-05-21", OUTSTANDING, "misprinted"));

        mended.when(inFile(findings("1", "2014-05-21", GOOD, null, Map.of()), Told.ALL, "feb.csv", null)).thenNothing();
        assertThat(mended.when(inFile(findings("1", "2014-05-21", REQUIRES_IMPROVEMENT, null, Map.of()), Told.ALL, "mar.csv", null))
                .events()).hasSize(1);
    }

    @Test
    void givenAnOlderFileThenItOverwritesNothing() {
        var known = none.andAfter(inFile(findings("1", "2014-05-21", GOOD, null, Map.of()), Told.ALL, "feb.csv", "2015-02-28"));
        var other = findings("1", "2014-05-21", INADEQUATE, null, Map.of());

        known.when(inFile(other, Told.ALL, "jan.csv", "2015-02-27")).thenNothing();
        assertThat(known.when(inFile(other, Told.ALL, "mar.csv", "2015-02-28")).events()).hasSize(1);
        assertThat(known.when(inFile(other, Told.ALL, "undated.csv", null)).events()).hasSize(1);
        assertThat(none.andAfter(inFile(findings("1", "2014-05-21", GOOD, null, Map.of()), Told.ALL, "undated.csv", null))
                .when(inFile(other, Told.ALL, "jan.csv", "2015-01-31")).events()).hasSize(1);
    }

    @Test
    @DisplayName("a wrong file is taken back: what it brought was never there, the rest is as it was, its date is forgotten")
    void givenAWrongFileThenTheHistoryOfBeforeIsRestored() {
        var before = none.andAfter(inFile(findings("1", "2014-05-21", GOOD, null, Map.of()), Told.ALL, "jan.csv", "2015-01-31"))
                .andAfter(inFile(findings("2", "2015-05-21", OUTSTANDING, null, Map.of()), Told.ALL, "jan.csv", "2015-01-31"));
        var wrong = before.andAfter(inFile(findings("2", "2015-05-21", REQUIRES_IMPROVEMENT, null, Map.of()), Told.ALL, "feb.csv", "2015-02-28"))
                .andAfter(inFile(findings("3", "2015-09-21", INADEQUATE, Category.SPECIAL_MEASURES, Map.of()), Told.ALL, "feb.csv", "2015-02-28"));
        var restore = new InspectionCommand.RestoreInspections(
                Inspections.URN, "001", Inspections.LARKMOOR, before.state(), "another council's", "i-1", "i-2");

        var events = wrong.when(restore).events();

        assertThat(events).extracting(event -> event.getClass().getSimpleName())
                .containsExactly("OfstedInspectionCorrected", "OfstedInspectionWithdrawn", "OfstedGradeChanged");
        assertThat(events).filteredOn(event -> event.source().undoes() != null).hasSize(2);
        assertThat(wrong.andAfter(restore).state()).isEqualTo(before.state());
        assertThat(((InspectionEvent.OfstedGradeChanged) events.getLast()).because()).isEqualTo(InspectionEvent.Because.WITHDRAWN);
        before.when(restore).thenNothing();
    }

    @Test
    void givenAWrongFileThatOnlyCorrectedThenTheGradeIsCorrectedBack() {
        var before = none.andAfter(inFile(findings("1", "2014-05-21", GOOD, null, Map.of()), Told.ALL, "jan.csv", null));
        var wrong = before.andAfter(inFile(findings("1", "2014-05-21", INADEQUATE, null, Map.of()), Told.ALL, "feb.csv", null));

        var events = wrong.when(new InspectionCommand.RestoreInspections(
                Inspections.URN, "001", Inspections.LARKMOOR, before.state(), "another council's", "i-1", "i-2")).events();

        assertThat(events).hasSize(2).last().isInstanceOfSatisfying(InspectionEvent.OfstedGradeChanged.class,
                changed -> assertThat(changed.because()).isEqualTo(InspectionEvent.Because.CORRECTED));
    }

    @Test
    void givenAnInspectionByHandThenAFileThatKnowsBetterCorrectsIt() {
        var byHand = none.andAfter(command(findings("1", "2014-05-21", GOOD, null, Map.of()), null));

        byHand.when(inFile(findings("1", "2014-05-21", GOOD, null, Map.of()), Told.ALL, "a.csv", null)).thenNothing();
        assertThat(byHand.when(inFile(findings("1", "2014-05-21", OUTSTANDING, null, Map.of()), Told.ALL, "a.csv", null))
                .events()).hasSize(1);
    }
}
