package org.goodschool.registry.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.inspection.domain.Category.SERIOUS_WEAKNESSES;
import static org.goodschool.registry.inspection.domain.Category.SPECIAL_MEASURES;
import static org.goodschool.registry.inspection.domain.Grade.GOOD;
import static org.goodschool.registry.inspection.domain.Grade.INADEQUATE;
import static org.goodschool.registry.inspection.domain.Grade.OUTSTANDING;
import static org.goodschool.registry.inspection.domain.Grade.REQUIRES_IMPROVEMENT;
import static org.goodschool.registry.inspection.domain.Inspections.LARKMOOR;
import static org.goodschool.registry.inspection.domain.Inspections.TODAY;
import static org.goodschool.registry.inspection.domain.Inspections.URN;
import static org.goodschool.registry.inspection.domain.Inspections.command;
import static org.goodschool.registry.inspection.domain.Inspections.inFile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.inspection.OfstedCodes;
import org.goodschool.registry.inspection.domain.InspectionCommand.RestoreInspections;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionHistory.Published;
import org.goodschool.registry.provenance.domain.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-04: what a person has corrected stays so until a file tells that fact in other words than before")
class CorrectedByHandTest {

    private static final LocalDate DAY = LocalDate.of(2014, 5, 21);
    private static final LocalDate ANOTHER_DAY = DAY.minusDays(7);
    private static final Told NO_SAFEGUARDING = new Told(EnumSet.complementOf(EnumSet.of(InspectionFact.SAFEGUARDING)), null, null);

    private final Given<InspectionCommand, InspectionHistory, InspectionEvent> none =
            given(new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS));

    private static Findings published(Grade overall, Category category, LocalDate publishedOn, Map<String, Grade> judgements) {
        return new Findings("1", "S5 Inspection", InspectionKind.FULL, DAY, null, publishedOn, overall, category, judgements,
                null, null, null);
    }

    private static Findings published(Category category, LocalDate publishedOn) {
        return published(INADEQUATE, category, publishedOn, Map.of("qualityOfTeaching", INADEQUATE));
    }

    private static InspectionCommand file(Findings findings, String name) {
        return inFile(findings, Told.ALL, name, null);
    }

    private static Inspection only(Given<InspectionCommand, InspectionHistory, InspectionEvent> given) {
        return given.state().numbered("1").orElseThrow();
    }

    @Test
    void givenACorrectedCategoryWhenTheNextFileAddsAPublicationDateThenBothAreThere() {
        var mended = none.andAfter(file(published(null, null), "jan.csv"))
                .andAfter(command(published(SPECIAL_MEASURES, null), "in the letter"));

        var next = mended.andAfter(file(published(null, DAY.plusDays(30)), "feb.csv"));

        assertThat(only(next).category()).isEqualTo(SPECIAL_MEASURES);
        assertThat(only(next).publishedOn()).isEqualTo(DAY.plusDays(30));
        next.when(file(published(null, DAY.plusDays(30)), "mar.csv")).thenNothing();
        assertThat(only(next.andAfter(file(published(SERIOUS_WEAKNESSES, DAY.plusDays(30)), "apr.csv"))).category())
                .isEqualTo(SERIOUS_WEAKNESSES);
    }

    @Test
    @DisplayName("each fact is looked at for itself: the first day with its framework, each judgement, and the kind beside the type")
    void givenCorrectionsOfEveryKindWhenAFileChangesOneFactThenTheOthersStay() {
        var byHand = new Findings("1", "Section 5", InspectionKind.MONITORING, ANOTHER_DAY, ANOTHER_DAY, null, null, SPECIAL_MEASURES,
                null, null, Safeguarding.NOT_MET, "Not good");
        var mended = none.andAfter(file(published(null, null), "jan.csv")).andAfter(command(byHand, "misread"));

        var next = only(mended.andAfter(file(published(null, DAY.plusDays(30)), "feb.csv")));

        assertThat(next).isEqualTo(new Inspection("1", "Section 5", InspectionKind.MONITORING, ANOTHER_DAY, ANOTHER_DAY,
                DAY.plusDays(30), "FROM_2012", null, SPECIAL_MEASURES, Map.of(), Map.of(), Safeguarding.NOT_MET, "Not good"));
    }

    @Test
    @DisplayName("a file whose own words could be so is told apart from one that is mistaken, where they cannot be beside a person's")
    void givenACorrectedFirstDayWhenAFileNamesALastDayBeforeItThenItContradictsTheEntry() {
        var mended = none.andAfter(file(lasting(DAY, DAY.plusDays(1)), "jan.csv"))
                .andAfter(command(lasting(DAY.plusDays(7), DAY.plusDays(8)), "in the letter"));

        mended.when(file(lasting(DAY, DAY.plusDays(2)), "feb.csv")).thenRejected("contradicts-entry");
        mended.when(file(lasting(DAY, DAY.minusDays(1)), "feb.csv")).thenRejected("ended-before-started");
        mended.when(file(lasting(DAY, DAY.plusDays(1)), "feb.csv")).thenNothing();
        assertThat(only(mended.andAfter(file(lasting(DAY, DAY.plusDays(9)), "feb.csv"))).endedOn()).isEqualTo(DAY.plusDays(9));
    }

    private static Findings lasting(LocalDate startedOn, LocalDate endedOn) {
        return new Findings("1", "S5 Inspection", InspectionKind.FULL, startedOn, endedOn, null, GOOD, null, null, null, null, null);
    }

    @Test
    void givenACorrectedJudgementThenAFileThatChangesAnotherOneLeavesItAlone() {
        var mended = none.andAfter(file(published(GOOD, null, null, Map.of("qualityOfTeaching", GOOD, "sixthForm", GOOD)), "jan.csv"))
                .andAfter(command(published(GOOD, null, null, Map.of("qualityOfTeaching", OUTSTANDING, "sixthForm", GOOD)), "misread"));

        var next = mended.andAfter(file(published(GOOD, null, null, Map.of("qualityOfTeaching", GOOD, "earlyYears", GOOD)), "feb.csv"));

        assertThat(only(next).judgements()).isEqualTo(Map.of("qualityOfTeaching", OUTSTANDING, "earlyYears", GOOD));
    }

    @Test
    void givenACorrectedFirstDayThenAFileWithAnotherOneBringsItsFramework() {
        var mended = none.andAfter(file(published(GOOD, null, null, Map.of()), "jan.csv"))
                .andAfter(command(new Findings("1", "S5 Inspection", InspectionKind.FULL, LocalDate.of(2012, 8, 31), null, null,
                        GOOD, null, null, null, null, null), "misread"));
        assertThat(only(mended).framework()).isEqualTo("BEFORE_2012");

        var told = only(mended.andAfter(file(new Findings("1", "S5 Inspection", InspectionKind.FULL, DAY.plusDays(1), null, null,
                GOOD, null, null, null, null, null), "feb.csv")));

        assertThat(told.startedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(told.framework()).isEqualTo("FROM_2012");
    }

    @Test
    @DisplayName("what a person added and no file has a column for is not a file's word: a later file's blank cell does not take it")
    void givenAFactByHandThatNoFileTellsThenItIsNotCountedAsPublished() {
        var added = none.andAfter(inFile(published(null, null), NO_SAFEGUARDING, "jan.csv", null))
                .andAfter(command(new Findings("1", "S5 Inspection", InspectionKind.FULL, DAY, null, null, INADEQUATE, null,
                        Map.of("qualityOfTeaching", INADEQUATE), null, Safeguarding.NOT_MET, null), "in the report"))
                .andAfter(inFile(published(null, DAY.plusDays(30)), NO_SAFEGUARDING, "feb.csv", null));

        assertThat(added.state().published().get("1").inspection().safeguarding()).isNull();
        added.when(file(published(null, DAY.plusDays(30)), "wide.csv")).thenNothing();
        assertThat(only(added).safeguarding()).isEqualTo(Safeguarding.NOT_MET);
    }

    @Test
    void givenAnInspectionByHandWhenAFileTellsItThenOnlyTheFilesWordsArePublished() {
        var told = none.andAfter(command(published(SPECIAL_MEASURES, null), null))
                .andAfter(file(published(null, DAY.plusDays(30)), "jan.csv"));

        assertThat(only(told).category()).isEqualTo(SPECIAL_MEASURES);
        assertThat(only(told).publishedOn()).isEqualTo(DAY.plusDays(30));
        assertThat(told.state().published().get("1").inspection().category()).isNull();
        told.andAfter(command(published(SERIOUS_WEAKNESSES, DAY.plusDays(30)), "misread"))
                .when(file(published(null, DAY.plusDays(30)), "feb.csv")).thenNothing();
    }

    @Test
    void givenAnInspectionByHandThenAFileWithoutTheColumnLeavesItsKindAlone() {
        var byHand = none.andAfter(command(new Findings("1", "Visit", InspectionKind.MONITORING, DAY, null, null, null, null, null, null,
                null, null), null));

        var told = byHand.andAfter(inFile(new Findings("1", null, InspectionKind.UNGRADED, DAY, null, DAY.plusDays(30), null, null,
                null, null, null, null), new Told(EnumSet.of(InspectionFact.PUBLISHED_ON), null, null), "jan.csv", null));

        assertThat(only(told).kind()).isEqualTo(InspectionKind.MONITORING);
        assertThat(only(told).publishedOn()).isEqualTo(DAY.plusDays(30));
        assertThat(told.state().published().get("1").inspection().kind()).isNull();
    }

    @Test
    void givenACorrectionOfBeforeItSaidWhatFilesTellThenWhatItChangedIsItsFilesWord() {
        Inspection told = published(INADEQUATE, null, null, Map.of()).under(OfstedCodes.FRAMEWORKS.on(DAY).orElseThrow());
        var byHand = none.andAfter(file(published(INADEQUATE, null, null, Map.of()), "jan.csv"))
                .andAfter(command(published(INADEQUATE, SPECIAL_MEASURES, null, Map.of()), "in the letter"));
        Inspection changed = published(REQUIRES_IMPROVEMENT, SPECIAL_MEASURES, null, Map.of())
                .under(OfstedCodes.FRAMEWORKS.on(DAY).orElseThrow());
        var stored = new OfstedInspectionCorrected(URN, "001", LARKMOOR, only(byHand), changed, changed, SPECIAL_MEASURES, null,
                null, "Published with other facts", new Source("feb.csv", 2, "i-2", null));

        var known = new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS).evolve(byHand.state(), stored).published().get("1");

        assertThat(told.category()).isNull();
        assertThat(known.inspection()).isEqualTo(published(REQUIRES_IMPROVEMENT, null, null, Map.of())
                .under(OfstedCodes.FRAMEWORKS.on(DAY).orElseThrow()));
    }

    @Test
    @DisplayName("after an undo the file that is right says again what files said before, and a person's correction stays")
    void givenACorrectionWhenAWrongFileIsTakenBackThenFilesHaveToldWhatTheyHadToldBefore() {
        var mended = none.andAfter(inFile(published(null, null), Told.ALL, "jan.csv", "2015-01-31"))
                .andAfter(command(published(SPECIAL_MEASURES, null), "in the letter"));
        var undone = mended.andAfter(inFile(published(SERIOUS_WEAKNESSES, null), Told.ALL, "wrong.csv", "2015-02-28"))
                .andAfter(restoring(mended.state()));

        assertThat(undone.state()).isEqualTo(mended.state());
        undone.when(inFile(published(null, null), Told.ALL, "feb.csv", "2015-02-28")).thenNothing();
        assertThat(only(undone.andAfter(inFile(published(null, DAY.plusDays(30)), Told.ALL, "mar.csv", "2015-03-31"))).category())
                .isEqualTo(SPECIAL_MEASURES);
    }

    @Test
    void givenAnInspectionByHandWhenAWrongFileIsTakenBackThenNoFileHasToldIt() {
        var byHand = none.andAfter(command(published(SPECIAL_MEASURES, null), null));

        var undone = byHand.andAfter(file(published(SERIOUS_WEAKNESSES, null), "wrong.csv")).andAfter(restoring(byHand.state()));

        assertThat(undone.state()).isEqualTo(byHand.state());
        assertThat(undone.state().published()).isEmpty();
    }

    @Test
    @DisplayName("a file that does not say its day leaves the newest day as it is: an older file still overwrites nothing")
    void givenAnUndatedFileThenTheNewestDateIsKept() {
        var known = none.andAfter(inFile(published(null, null), Told.ALL, "mar.csv", "2015-03-31"))
                .andAfter(inFile(published(SPECIAL_MEASURES, null), Told.ALL, "undated.csv", null));

        assertThat(known.state().published().get("1")).extracting(Published::statedOn).isEqualTo(LocalDate.of(2015, 3, 31));
        known.when(inFile(published(SERIOUS_WEAKNESSES, null), Told.ALL, "feb.csv", "2015-02-28")).thenNothing();
    }

    private static RestoreInspections restoring(InspectionHistory before) {
        return new RestoreInspections(URN, "001", LARKMOOR, before, "another council's, loaded on " + TODAY, "i-1", "i-2");
    }
}
