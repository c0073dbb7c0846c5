package org.goodschool.partner.challenge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.partner.challenge.domain.Schools.DECIDER;
import static org.goodschool.partner.challenge.domain.Schools.URN;
import static org.goodschool.partner.challenge.domain.Schools.allocate;
import static org.goodschool.partner.challenge.domain.Schools.allocated;
import static org.goodschool.partner.challenge.domain.Schools.gained;
import static org.goodschool.partner.challenge.domain.Schools.school;
import static org.goodschool.partner.partner.domain.Partners.LED_INSPECTIONS;
import static org.goodschool.partner.partner.domain.Partners.PARTNER;
import static org.goodschool.partner.partner.domain.Partners.TODAY;
import static org.goodschool.partner.partner.domain.Partners.after;
import static org.goodschool.partner.partner.domain.Partners.id;
import static org.goodschool.partner.partner.domain.Partners.placeTaken;
import static org.goodschool.partner.partner.domain.Partners.registered;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.partner.challenge.domain.Allocating.Answer;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AllocatePartner;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AssessEligibility;
import org.goodschool.partner.challenge.domain.ChallengeCommand.EndAllocation;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerAllocationEnded;
import org.goodschool.partner.partner.domain.Conflict;
import org.goodschool.partner.partner.domain.Partner;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictDeclared;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPlaceFreed;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerWithdrawn;
import org.goodschool.partner.partner.domain.Phase;
import org.goodschool.partner.school.domain.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocatingTest {

    private static final ChallengePartnership ELIGIBLE = partnership(gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE));

    private final Allocating allocating = new Allocating(DECIDER);

    private static ChallengePartnership partnership(ChallengeEvent... events) {
        return DECIDER.replay(DECIDER.initial(), List.of(events));
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class,
                refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("P-19, F-21, F-28: an eligible school gets the partner, at price 0 and with its performance profile")
    void anEligibleSchoolGetsThePartner() {
        assertThat(allocating.allocate(allocate(20), ELIGIBLE, after(registered(3))))
                .isEqualTo(new Answer.Agreed(List.of(allocated(20)), List.of(placeTaken(20, URN))));
    }

    @Test
    @DisplayName("F-19: a school that is not eligible is refused")
    void notEligible() {
        assertRefused(allocating.allocate(allocate(20), ChallengePartnership.NONE, after(registered(3))), "not-eligible");
    }

    @Test
    void aSchoolHasOnePartnerAtATime() {
        ChallengePartnership allocated = partnership(gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE), allocated(20));

        assertRefused(allocating.allocate(allocate(21), allocated, after(registered(3))), "already-allocated");
    }

    @ParameterizedTest
    @EnumSource(names = "CHALLENGE", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("E-06: a challenge partner is not used for self-evaluation, headteacher performance management or SIPP")
    void otherPurposesAreRefused(Purpose purpose) {
        assertRefused(allocating.allocate(allocate(20, purpose), ELIGIBLE, after(registered(3))), "purpose-not-served");
    }

    @Test
    void challengeIsThePurposeThatIsServed() {
        assertThat(allocating.allocate(allocate(20, Purpose.CHALLENGE), ELIGIBLE, after(registered(3))))
                .isInstanceOf(Answer.Agreed.class);
    }

    @Test
    void aPartnerWhoseEveryPlaceIsTakenIsRefused() {
        assertRefused(allocating.allocate(allocate(20), ELIGIBLE, after(registered(1), placeTaken(9, 900009))),
                "over-capacity");
    }

    @Test
    void aPartnerInConflictIsRefused() {
        Partner partner = after(registered(3), new PartnerConflictDeclared(PARTNER, new Conflict(id(40), URN, null), id(41)));

        assertRefused(allocating.allocate(allocate(20), ELIGIBLE, partner), "conflict-of-interest");
    }

    @Test
    @DisplayName("F-20: a partner without qualification evidence is refused")
    void aPartnerWithoutEvidenceIsRefused() {
        assertRefused(allocating.allocate(allocate(20), ELIGIBLE, after(registered(3, List.of(), Phase.PRIMARY))),
                "no-qualification-evidence");
    }

    @Test
    void aPartnerOfAnotherPhaseIsRefused() {
        Partner secondary = after(registered(3, List.of(LED_INSPECTIONS),
                Phase.SECONDARY));

        assertRefused(allocating.allocate(allocate(20), ELIGIBLE, secondary), "phase-not-covered");
    }

    @Test
    void aPartnerWhoHasLeftTheRegisterIsRefused() {
        assertRefused(allocating.allocate(allocate(20), ELIGIBLE, after(registered(3), new PartnerWithdrawn(PARTNER, id(30)))),
                "partner-withdrawn");
    }

    @Test
    @DisplayName("F-07: the standstill is advice: it is recorded with the allocation and refuses nothing")
    void theStandstillIsAdvice() {
        AllocatePartner command = new AllocatePartner(id(20), PARTNER, school(Grade.REQUIRES_IMPROVEMENT), null, TODAY,
                Schools.PROFILE, true, TODAY);

        assertThat(allocating.allocate(command, ELIGIBLE, after(registered(3))))
                .isInstanceOfSatisfying(Answer.Agreed.class, agreed -> assertThat(agreed.ofSchool().getFirst())
                        .isInstanceOfSatisfying(ChallengeEvent.ChallengePartnerAllocated.class,
                                it -> assertThat(it.duringStandstill()).isTrue()));
    }

    @Test
    void anAllocationIsNotDatedAhead() {
        AllocatePartner tomorrow = new AllocatePartner(id(20), PARTNER, school(Grade.REQUIRES_IMPROVEMENT), null,
                TODAY.plusDays(1), Schools.PROFILE, false, TODAY);

        assertRefused(allocating.allocate(tomorrow, ELIGIBLE, after(registered(3))), "date-in-future");
    }

    @Test
    void endingGivesThePlaceBack() {
        ChallengePartnership allocated = partnership(gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE), allocated(20));

        assertThat(allocating.end(new EndAllocation(URN, id(20), TODAY, id(30), TODAY), allocated,
                after(registered(3), placeTaken(20, URN))))
                .isEqualTo(new Answer.Agreed(
                        List.of(new ChallengePartnerAllocationEnded(URN, PARTNER, id(20), TODAY, id(30))),
                        List.of(new PartnerPlaceFreed(PARTNER, id(20), URN))));
    }

    @Test
    void anAllocationEndsEvenWhenTheSchoolIsNoLongerEligible() {
        ChallengePartnership improved = given(DECIDER, gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE), allocated(20))
                .andAfter(new AssessEligibility(school(Grade.GOOD))).state();

        assertThat(allocating.end(new EndAllocation(URN, id(20), TODAY, id(30), TODAY), improved,
                after(registered(3), placeTaken(20, URN)))).isInstanceOf(Answer.Agreed.class);
    }

    @Test
    void anEndedAllocationIsNotEndedAgain() {
        assertRefused(allocating.end(new EndAllocation(URN, id(20), TODAY, id(30), TODAY), ELIGIBLE, after(registered(3))),
                "allocation-not-current");
    }

    @Test
    void anAllocationEndsBetweenItsBeginningAndToday() {
        ChallengePartnership allocated = partnership(gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE), allocated(20));
        Partner partner = after(registered(3), placeTaken(20, URN));

        assertRefused(allocating.end(new EndAllocation(URN, id(20), TODAY.minusDays(1), id(30), TODAY), allocated, partner),
                "ended-before-allocated");
        assertRefused(allocating.end(new EndAllocation(URN, id(20), LocalDate.of(2014, 9, 1), id(30), TODAY), allocated,
                partner), "date-in-future");
    }

    @Test
    void itIsTheSchoolThatIsAskedFirst() {
        assertRefused(allocating.allocate(allocate(20), ChallengePartnership.NONE, Partner.UNKNOWN), "not-eligible");
    }
}
