package org.goodschool.intervention.identification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.intervention.identification.domain.IdentificationFixture.*;
import static org.goodschool.intervention.school.domain.KeyStage.KS2;
import static org.goodschool.intervention.school.domain.KeyStage.KS4;
import static org.goodschool.intervention.school.domain.OfstedCategory.SERIOUS_WEAKNESSES;
import static org.goodschool.intervention.school.domain.OfstedCategory.SPECIAL_MEASURES;

import java.time.LocalDate;
import org.goodschool.intervention.identification.domain.IdentificationCommand.ConfirmIdentification;
import org.goodschool.intervention.identification.domain.IdentificationCommand.EndIdentification;
import org.goodschool.intervention.identification.domain.IdentificationCommand.LiftStandstill;
import org.goodschool.intervention.identification.domain.IdentificationCommand.WithdrawIdentification;
import org.goodschool.intervention.identification.domain.IdentificationEvent.ExternalSupportStandstillLifted;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationConfirmed;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationEnded;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundLapsed;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("F-06, E-09: an identification is provisional until a person confirms it on analysed data")
class ConfirmationTest {

    private static IdentificationConfirmed confirmed(int cycle) {
        return new IdentificationConfirmed(900001, cycle, CASE, TODAY, "lead", "Agreed at the panel");
    }

    @Test
    void aProvisionalIdentificationIsConfirmedForItsCycle() {
        nothingKnown().andAfter(below(KS4, 2014)).when(confirm(2015)).then(confirmed(2015));
    }

    @Test
    void withoutACycleItIsConfirmedForTheOneForWhichItWasMade() {
        nothingKnown().andAfter(below(KS4, 2014))
                .when(new ConfirmIdentification(900001, null, CASE, "lead", "Agreed at the panel", TODAY, TODAY))
                .then(confirmed(2015));
    }

    @Test
    @DisplayName("E-09: below in 2013 alone is not confirmed for 2015 before the 2014 data have been analysed")
    void whatRestsOnOldResultsWaitsForTheDataYear() {
        nothingKnown().andAfter(below(KS4, 2013)).when(confirm(2015)).thenRejected("data-year-not-analysed");
        nothingKnown().andAfter(below(KS4, 2013)).andAfter(notBelow(KS4, 2014)).when(confirm(2015)).then(confirmed(2015));
    }

    @Test
    @DisplayName("E-09: the data are those of the key stage on which the ground rests")
    void theDataYearIsThatOfTheSameKeyStage() {
        nothingKnown().andAfter(below(KS2, 2013)).andAfter(notBelow(KS4, 2014)).when(confirm(2015))
                .thenRejected("data-year-not-analysed");
    }

    @ParameterizedTest(name = "E-09: {0} is an answer too")
    @EnumSource(value = FloorOutcome.class, names = {"NOT_EVALUATED", "NOT_APPLICABLE"})
    void aDataYearInWhichTheSchoolWasExcludedHasBeenAnalysed(FloorOutcome excluded) {
        nothingKnown().andAfter(below(KS4, 2013)).andAfter(noted(KS4, 2014, excluded)).when(confirm(2015)).then(confirmed(2015));
    }

    @Test
    @DisplayName("E-09: a result that was taken back and not replaced has not been analysed")
    void aWithdrawnResultIsNoAnalysis() {
        nothingKnown().andAfter(below(KS4, 2013)).andAfter(below(KS4, 2014)).andAfter(withdrawn(KS4, 2014, "Wrong file"))
                .when(confirm(2015)).thenRejected("data-year-not-analysed");
    }

    @Test
    @DisplayName("E-09: in an Ofsted category and below as well, the results are waited for all the same")
    void aCategoryBesideResultsDoesNotSpareTheWait() {
        nothingKnown().andAfter(inCategory(SPECIAL_MEASURES)).andAfter(below(KS4, 2012)).when(confirm(2014))
                .thenRejected("data-year-not-analysed");
    }

    @Test
    void aSchoolThatIsOnlyInACategoryHasNoResultsToWaitFor() {
        nothingKnown().andAfter(inCategory(SPECIAL_MEASURES)).when(confirm(2014)).then(confirmed(2014));
    }

    @Test
    @DisplayName("After the last year with a floor standard, 2018, it is that year's data that count")
    void laterCyclesRestOnTheLastYearThatHadAFloorStandard() {
        nothingKnown().andAfter(below(KS4, 2016)).when(confirm(2021)).thenRejected("data-year-not-analysed");
        nothingKnown().andAfter(below(KS4, 2018)).when(confirm(2021)).then(confirmed(2021));
    }

    @Test
    @DisplayName("F-06: not before the first of September with which the cycle begins")
    void aCycleThatHasNotBegunIsNotConfirmed() {
        var lastDayOfHolidays = LocalDate.of(2014, 8, 31);
        nothingKnown().andAfter(below(KS4, 2014))
                .when(new ConfirmIdentification(900001, 2015, CASE, "lead", "why", lastDayOfHolidays, TODAY))
                .thenRejected("cycle-not-begun");
        assertThat(nothingKnown().andAfter(below(KS4, 2014))
                .when(new ConfirmIdentification(900001, 2015, CASE, "lead", "why", lastDayOfHolidays.plusDays(1), TODAY))
                .events()).hasSize(1);
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        nothingKnown().andAfter(below(KS4, 2014))
                .when(new ConfirmIdentification(900001, 2015, CASE, "lead", "why", TODAY.plusDays(1), TODAY))
                .thenRejected("date-in-future");
    }

    @Test
    void aCycleBeforeTheIdentificationIsRefused() {
        nothingKnown().andAfter(below(KS4, 2014)).when(confirm(2014)).thenRejected("cycle-before-identification");
    }

    @Test
    void aSchoolThatIsNotIdentifiedCannotBeConfirmed() {
        nothingKnown().when(confirm(2015)).thenRejected("not-identified");
    }

    @Test
    @DisplayName("One open case a school: what is confirmed is not confirmed again")
    void aConfirmedSchoolIsNotConfirmedAgain() {
        nothingKnown().andAfter(below(KS4, 2014)).andAfter(confirm(2015)).when(confirm(2015)).thenRejected("already-confirmed");
    }

    @Test
    @DisplayName("C-16: confirming needs a reason")
    void confirmingWithoutAReasonIsRefused() {
        nothingKnown().andAfter(below(KS4, 2014))
                .when(new ConfirmIdentification(900001, 2015, CASE, "lead", "", TODAY, TODAY)).thenRejected("reason-missing");
    }

    @Test
    void aPersonMayDecideAgainstAProvisionalIdentification() {
        var declined = nothingKnown().andAfter(below(KS4, 2014))
                .andAfter(new WithdrawIdentification(900001, "Results of a cohort of twelve"));

        assertThat(declined.state().grounds()).as("the ground is kept").hasSize(1);
        declined.when(below(KS4, 2014)).thenNothing();
        declined.when(notBelow(KS4, 2013)).then(outcomeNoted(KS4, 2013, FloorOutcome.NOT_BELOW));
    }

    @Test
    void anEarlierGroundSpeaksAgainInALaterCycle() {
        nothingKnown().andAfter(below(KS4, 2014)).andAfter(new WithdrawIdentification(900001, "Small cohort"))
                .when(notBelow(KS4, 2015)).then(outcomeNoted(KS4, 2015, FloorOutcome.NOT_BELOW), identified(2016));
    }

    @Test
    void aNewGroundIdentifiesAgainWithinTheSameCycle() {
        nothingKnown().andAfter(below(KS4, 2014)).andAfter(new WithdrawIdentification(900001, "Small cohort"))
                .when(inCategory(SPECIAL_MEASURES)).then(found(ofsted(SPECIAL_MEASURES)), identified(2015));
    }

    @Test
    void onlyAProvisionalIdentificationIsWithdrawnByAPersonAndOnlyWithAReason() {
        nothingKnown().when(new WithdrawIdentification(900001, "why")).thenRejected("not-identified");
        nothingKnown().andAfter(below(KS4, 2014)).when(new WithdrawIdentification(900001, " ")).thenRejected("reason-missing");
        nothingKnown().andAfter(below(KS4, 2014)).andAfter(confirm(2015))
                .when(new WithdrawIdentification(900001, "why")).thenRejected("already-confirmed");
        nothingKnown().andAfter(below(KS4, 2014)).when(new WithdrawIdentification(900001, "why"))
                .then(new IdentificationWithdrawn(900001, 2015, "why"));
    }

    @Test
    @DisplayName("F-07: the standstill is lifted by the first contact, once")
    void theFirstContactLiftsTheStandstill() {
        var contacted = LocalDate.of(2014, 9, 20);
        var open = nothingKnown().andAfter(below(KS4, 2014)).andAfter(confirm(2015));

        assertThat(open.state().standstill()).isTrue();
        open.when(new LiftStandstill(900001, contacted)).then(new ExternalSupportStandstillLifted(900001, contacted));
        open.andAfter(new LiftStandstill(900001, contacted)).when(new LiftStandstill(900001, contacted)).thenNothing();
    }

    @Test
    void aConfirmedSchoolStaysConfirmedWhenItsLastGroundLapses() {
        nothingKnown().andAfter(inCategory(SERIOUS_WEAKNESSES)).andAfter(confirm(2014)).when(inCategory(null)).then(
                new InterventionGroundLapsed(900001, "ofsted-category-serious-weaknesses", LapseCause.LEFT_CATEGORY,
                        "The latest inspection puts the school in no category."));
    }

    @Test
    void closingTheCaseEndsTheIdentification() {
        var closedOn = LocalDate.of(2015, 7, 10);
        nothingKnown().andAfter(below(KS4, 2014)).andAfter(confirm(2015))
                .when(new EndIdentification(900001, closedOn, "Above the floor"))
                .then(new IdentificationEnded(900001, 2015, closedOn, "Above the floor"));
        nothingKnown().andAfter(below(KS4, 2014)).when(new EndIdentification(900001, closedOn, "why")).thenRejected("not-identified");
    }

    @Test
    void afterItsCaseWasClosedASchoolIsIdentifiedAnewByTheResultsOfTheNextYear() {
        nothingKnown().andAfter(below(KS4, 2014)).andAfter(confirm(2015))
                .andAfter(new EndIdentification(900001, LocalDate.of(2015, 7, 10), "Above the floor"))
                .when(below(KS4, 2015)).then(
                        outcomeNoted(KS4, 2015, FloorOutcome.BELOW), found(belowFloor(KS4, 2015)), identified(2016));
    }
}
