package org.goodschool.intervention.identification.domain;

import static org.goodschool.intervention.identification.domain.IdentificationFixture.*;

import java.time.LocalDate;
import org.goodschool.intervention.identification.domain.IdentificationCommand.RaiseConcern;
import org.goodschool.intervention.identification.domain.IdentificationCommand.WithdrawConcern;
import org.goodschool.intervention.identification.domain.IdentificationEvent.IdentificationWithdrawn;
import org.goodschool.intervention.identification.domain.IdentificationEvent.InterventionGroundLapsed;
import org.goodschool.intervention.school.domain.OfstedCategory;
import org.goodschool.intervention.school.domain.School;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F-05, I-11, A-18: a concern is a person's judgement, on evidence")
class ConcernTest {

    private static final String GROUND = "concern-" + CONCERN;
    private static final LocalDate RAISED = LocalDate.of(2014, 4, 28);

    @ParameterizedTest
    @EnumSource(ConcernKind.class)
    void aConcernOfEveryKindIdentifiesTheSchoolForTheYearInWhichItIsRaised(ConcernKind kind) {
        nothingKnown().when(concern(kind)).then(
                found(Ground.concern(GROUND, kind, "The head left at Easter", RAISED, CRITERIA)), identified(2014));
    }

    @Test
    @DisplayName("C-3: the same concern twice is one concern")
    void theSameConcernTwiceIsOne() {
        nothingKnown().andAfter(concern(ConcernKind.POSSIBLE_CONCERN)).when(concern(ConcernKind.POSSIBLE_CONCERN)).thenNothing();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aConcernWithoutEvidenceIsRefused(String evidence) {
        nothingKnown().when(new RaiseConcern(SCHOOL, CONCERN, ConcernKind.POSSIBLE_CONCERN, evidence, RAISED, TODAY))
                .thenRejected("evidence-missing");
    }

    @Test
    void aConcernAboutASchoolOfAnotherAuthorityIsRefused() {
        var elsewhere = new School(900001, "002", "Alder", true);
        nothingKnown().when(new RaiseConcern(elsewhere, CONCERN, ConcernKind.POSSIBLE_CONCERN, "seen", RAISED, TODAY))
                .thenRejected("another-la");
    }

    @Test
    void aConcernAboutAClosedSchoolIsRefused() {
        var closed = new School(900001, "001", "Alder", false);
        nothingKnown().when(new RaiseConcern(closed, CONCERN, ConcernKind.POSSIBLE_CONCERN, "seen", RAISED, TODAY))
                .thenRejected("school-closed");
    }

    @Test
    void aConcernRaisedTomorrowIsRefused() {
        nothingKnown().when(new RaiseConcern(SCHOOL, CONCERN, ConcernKind.POSSIBLE_CONCERN, "seen", TODAY.plusDays(1), TODAY))
                .thenRejected("date-in-future");
    }

    @Test
    void withdrawingTheOnlyConcernWithdrawsTheIdentification() {
        nothingKnown().andAfter(concern(ConcernKind.TRANSITIONAL_ISSUES))
                .when(new WithdrawConcern(900001, GROUND, "A head is appointed ")).then(
                        new InterventionGroundLapsed(900001, GROUND, LapseCause.CONCERN_WITHDRAWN, "A head is appointed"),
                        new IdentificationWithdrawn(900001, 2014, "No ground holds any longer."));
    }

    @Test
    void withdrawingAConcernLeavesTheOtherGrounds() {
        nothingKnown().andAfter(inCategory(OfstedCategory.SPECIAL_MEASURES)).andAfter(concern(ConcernKind.TRANSITIONAL_ISSUES))
                .when(new WithdrawConcern(900001, GROUND, "A head is appointed")).then(
                        new InterventionGroundLapsed(900001, GROUND, LapseCause.CONCERN_WITHDRAWN, "A head is appointed"));
    }

    @Test
    @DisplayName("C-16: withdrawing a concern needs a reason")
    void withdrawingWithoutAReasonIsRefused() {
        nothingKnown().andAfter(concern(ConcernKind.TRANSITIONAL_ISSUES))
                .when(new WithdrawConcern(900001, GROUND, " ")).thenRejected("reason-missing");
    }

    @Test
    void onlyAConcernThatHoldsCanBeWithdrawnByAPerson() {
        nothingKnown().when(new WithdrawConcern(900001, GROUND, "why")).thenRejected("concern-unknown");
        nothingKnown().andAfter(inCategory(OfstedCategory.SPECIAL_MEASURES))
                .when(new WithdrawConcern(900001, "ofsted-category-special-measures", "why")).thenRejected("concern-unknown");
    }
}
