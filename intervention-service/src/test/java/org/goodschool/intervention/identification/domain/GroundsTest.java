package org.goodschool.intervention.identification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.intervention.identification.domain.IdentificationFixture.*;
import static org.goodschool.intervention.school.domain.FloorOutcome.BELOW;
import static org.goodschool.intervention.school.domain.FloorOutcome.NOT_APPLICABLE;
import static org.goodschool.intervention.school.domain.FloorOutcome.NOT_BELOW;
import static org.goodschool.intervention.school.domain.FloorOutcome.NOT_EVALUATED;
import static org.goodschool.intervention.school.domain.FloorOutcome.WITHDRAWN;
import static org.goodschool.intervention.school.domain.KeyStage.KS2;
import static org.goodschool.intervention.school.domain.KeyStage.KS4;
import static org.goodschool.intervention.school.domain.OfstedCategory.SERIOUS_WEAKNESSES;
import static org.goodschool.intervention.school.domain.OfstedCategory.SPECIAL_MEASURES;

import java.time.LocalDate;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteFloorOutcome;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteOfstedCategory;
import org.goodschool.intervention.identification.domain.IdentificationCommand.NoteSchoolStatus;
import org.goodschool.intervention.identification.domain.IdentificationCommand.WithdrawIdentification;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundLapsed;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.School;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("F-05: what makes a school likely to be identified, and when it does so no longer")
class GroundsTest {

    private static final School CLOSED = new School(SCHOOL.urn(), "001", SCHOOL.name(), false);
    private static final School ELSEWHERE = new School(SCHOOL.urn(), "002", SCHOOL.name(), true);

    @Test
    void aSchoolInAnOfstedCategoryIsIdentifiedForTheYearOfItsInspection() {
        nothingKnown().when(inCategory(SPECIAL_MEASURES)).then(found(ofsted(SPECIAL_MEASURES)), identified(2014));
    }

    @Test
    void aSchoolInNoCategoryIsLeftAlone() {
        nothingKnown().when(inCategory(null)).thenNothing();
    }

    @Test
    @DisplayName("F-06: results of the summer of 2014 identify a school for the cycle that begins in September")
    void aSchoolBelowTheFloorIsIdentifiedForTheFollowingCycle() {
        nothingKnown().when(below(KS4, 2014))
                .then(outcomeNoted(KS4, 2014, BELOW), found(belowFloor(KS4, 2014)), identified(2015));
    }

    @Test
    void aResultNotBelowIsKeptButIsNoGround() {
        nothingKnown().when(notBelow(KS4, 2014)).then(outcomeNoted(KS4, 2014, NOT_BELOW));
    }

    @Test
    void theSameFactTwiceChangesNothing() {
        nothingKnown().andAfter(below(KS2, 2014)).when(below(KS2, 2014)).thenNothing();
        nothingKnown().andAfter(inCategory(SPECIAL_MEASURES)).when(inCategory(SPECIAL_MEASURES)).thenNothing();
    }

    @Test
    void aFurtherGroundJoinsTheSameIdentification() {
        nothingKnown().andAfter(below(KS4, 2014)).when(inCategory(SPECIAL_MEASURES)).then(found(ofsted(SPECIAL_MEASURES)));
    }

    @Test
    @DisplayName("A-12: a school with both key stages is below if it is below at either")
    void eachKeyStageIsAGroundOfItsOwn() {
        nothingKnown().andAfter(below(KS2, 2014)).when(below(KS4, 2014))
                .then(outcomeNoted(KS4, 2014, BELOW), found(belowFloor(KS4, 2014)));
    }

    @Test
    void aYearCountsWhileItIsAmongTheLastThreeEvaluated() {
        var threeYears = nothingKnown().andAfter(below(KS4, 2011)).andAfter(notBelow(KS4, 2012)).andAfter(notBelow(KS4, 2013));

        assertThat(threeYears.state().grounds()).containsOnlyKeys("below-floor-KS4-2011");
        threeYears.when(notBelow(KS4, 2014)).then(
                outcomeNoted(KS4, 2014, NOT_BELOW),
                new InterventionGroundLapsed(900001, "below-floor-KS4-2011", LapseCause.OUT_OF_YEARS_COUNTED,
                        "KS4 2011 is no longer among the last evaluated years, [2014, 2013, 2012]."),
                new IdentificationWithdrawn(900001, 2012, "No ground holds any longer."));
    }

    @ParameterizedTest(name = "F-04: a year that is {0} takes up no place among the three")
    @EnumSource(value = FloorOutcome.class, names = {"NOT_EVALUATED", "NOT_APPLICABLE"})
    void anExcludedYearDoesNotPushAnotherOut(FloorOutcome excluded) {
        nothingKnown().andAfter(below(KS4, 2011)).andAfter(notBelow(KS4, 2012)).andAfter(notBelow(KS4, 2013))
                .when(noted(KS4, 2014, excluded)).then(outcomeNoted(KS4, 2014, excluded));
    }

    @Test
    void theYearsOfOneKeyStageDoNotPushOutThoseOfTheOther() {
        nothingKnown().andAfter(below(KS2, 2011)).andAfter(notBelow(KS4, 2012)).andAfter(notBelow(KS4, 2013))
                .when(notBelow(KS4, 2014)).then(outcomeNoted(KS4, 2014, NOT_BELOW));
    }

    @Test
    void anOlderYearThatIsLoadedLateIsNoGroundWhereThreeLaterOnesAreKnown() {
        nothingKnown().andAfter(notBelow(KS4, 2012)).andAfter(notBelow(KS4, 2013)).andAfter(notBelow(KS4, 2014))
                .when(below(KS4, 2011)).then(outcomeNoted(KS4, 2011, BELOW));
    }

    @Test
    void aYearComesBackWhenAnotherIsTakenOutOfTheCount() {
        nothingKnown().andAfter(below(KS4, 2011)).andAfter(notBelow(KS4, 2012)).andAfter(notBelow(KS4, 2013))
                .andAfter(notBelow(KS4, 2014))
                .when(noted(KS4, 2013, NOT_EVALUATED)).then(
                        outcomeNoted(KS4, 2013, NOT_EVALUATED), found(belowFloor(KS4, 2011)), identified(2014));
    }

    @Test
    void aWithdrawnResultTakesItsGroundWithIt() {
        nothingKnown().andAfter(below(KS4, 2014)).when(withdrawn(KS4, 2014, "Corrected file of January 2015")).then(
                outcomeNoted(KS4, 2014, WITHDRAWN),
                new InterventionGroundLapsed(
                        900001, "below-floor-KS4-2014", LapseCause.RESULT_WITHDRAWN, "Corrected file of January 2015"),
                new IdentificationWithdrawn(900001, 2015, "No ground holds any longer."));
    }

    @Test
    void aCorrectedResultTakesItsGroundWithItAndTheWithdrawalThatFollowsFindsNothingToDo() {
        var corrected = nothingKnown().andAfter(below(KS4, 2014)).andAfter(notBelow(KS4, 2014));

        assertThat(corrected.state().grounds()).isEmpty();
        corrected.when(withdrawn(KS4, 2014, "Corrected")).thenNothing();
        assertThat(corrected.state().floor().get(new FloorYear(KS4, 2014)).outcome()).isEqualTo(NOT_BELOW);
    }

    @Test
    void leavingTheCategoryWithdrawsAProvisionalIdentification() {
        nothingKnown().andAfter(inCategory(SPECIAL_MEASURES)).when(inCategory(null)).then(
                new InterventionGroundLapsed(900001, "ofsted-category-special-measures", LapseCause.LEFT_CATEGORY,
                        "The latest inspection puts the school in no category."),
                new IdentificationWithdrawn(900001, 2014, "No ground holds any longer."));
    }

    @Test
    @DisplayName("F-06: a visit of a later cycle that leaves the school in its category identifies it again, by the ground that it has")
    void aVisitThatLeavesItInTheCategoryIsAFactOfItsOwnCycle() {
        nothingKnown().andAfter(inCategory(SPECIAL_MEASURES)).andAfter(new WithdrawIdentification(900001, "Improving"))
                .when(new NoteOfstedCategory(SCHOOL, SPECIAL_MEASURES, INSPECTED, INSPECTED.plusYears(1)))
                .then(identified(2015));
    }

    @Test
    void goingFromOneCategoryToAnotherLeavesNoGap() {
        nothingKnown().andAfter(inCategory(SPECIAL_MEASURES)).when(inCategory(SERIOUS_WEAKNESSES)).then(
                new InterventionGroundLapsed(900001, "ofsted-category-special-measures", LapseCause.CATEGORY_CHANGED,
                        "The school is in serious-weaknesses now."),
                found(ofsted(SERIOUS_WEAKNESSES)));
    }

    @Test
    void oneGroundThatLapsesLeavesTheOthers() {
        nothingKnown().andAfter(below(KS4, 2014)).andAfter(inCategory(SPECIAL_MEASURES)).when(inCategory(null)).then(
                new InterventionGroundLapsed(900001, "ofsted-category-special-measures", LapseCause.LEFT_CATEGORY,
                        "The latest inspection puts the school in no category."));
    }

    @Test
    void aSchoolOfAnotherAuthorityIsLeftAlone() {
        nothingKnown().when(inCategory(ELSEWHERE, SPECIAL_MEASURES)).thenNothing();
        nothingKnown().when(new NoteFloorOutcome(ELSEWHERE, new FloorYear(KS4, 2014), BELOW, "r")).thenNothing();
    }

    @Test
    void aSchoolOfWhichTheAuthorityIsNotKnownIsLeftAlone() {
        var unknown = new School(SCHOOL.urn(), null, null, true);
        nothingKnown().when(inCategory(unknown, SPECIAL_MEASURES)).thenNothing();
    }

    @Test
    void aSchoolThatMovesToAnotherAuthorityIsNoLongerIdentified() {
        assertThat(nothingKnown().andAfter(inCategory(SPECIAL_MEASURES))
                .when(new NoteSchoolStatus(ELSEWHERE, LocalDate.of(2019, 4, 1))).events())
                .hasSize(2).last().isEqualTo(new IdentificationWithdrawn(900001, 2014, "No ground holds any longer."));
    }

    @Test
    @DisplayName("F-04: a closed school is not identified; reopened, it is again where its results still count")
    void aClosedSchoolLosesItsGroundsAndFindsThemAgain() {
        var closed = nothingKnown().andAfter(below(KS4, 2014))
                .andAfter(new NoteSchoolStatus(CLOSED, LocalDate.of(2015, 8, 31)));

        assertThat(closed.state().grounds()).isEmpty();
        assertThat(closed.state().standing()).isEqualTo(Standing.NOT_IDENTIFIED);
        closed.when(new NoteSchoolStatus(SCHOOL, LocalDate.of(2016, 9, 1)))
                .then(found(belowFloor(KS4, 2014)), identified(2017));
    }

    @Test
    void aResultOfAClosedSchoolIsKeptButIdentifiesNobody() {
        nothingKnown().when(new NoteFloorOutcome(CLOSED, new FloorYear(KS4, 2014), BELOW, "KS4-2014"))
                .then(outcomeNoted(KS4, 2014, BELOW));
    }
}
