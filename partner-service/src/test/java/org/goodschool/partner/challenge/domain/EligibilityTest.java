package org.goodschool.partner.challenge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.partner.challenge.domain.Schools.DECIDER;
import static org.goodschool.partner.challenge.domain.Schools.INSPECTED;
import static org.goodschool.partner.challenge.domain.Schools.RULES;
import static org.goodschool.partner.challenge.domain.Schools.URN;
import static org.goodschool.partner.challenge.domain.Schools.allocated;
import static org.goodschool.partner.challenge.domain.Schools.closed;
import static org.goodschool.partner.challenge.domain.Schools.gained;
import static org.goodschool.partner.challenge.domain.Schools.school;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AssessEligibility;
import org.goodschool.partner.challenge.domain.ChallengeCommand.RemoveSystemLeaderFlag;
import org.goodschool.partner.challenge.domain.ChallengeCommand.SetSystemLeaderFlag;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerEligibilityGroundsChanged;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerEligibilityLost;
import org.goodschool.partner.challenge.domain.ChallengeEvent.SystemLeaderFlagRemoved;
import org.goodschool.partner.challenge.domain.ChallengeEvent.SystemLeaderFlagSet;
import org.goodschool.partner.school.domain.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityTest {

    private static final String NAME = "Saltmarsh Primary School";

    private static ChallengePartnerEligibilityLost lost(LossReason reason, Grade grade) {
        return new ChallengePartnerEligibilityLost(URN, "001", NAME, reason, grade, INSPECTED, RULES.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"SATISFACTORY", "REQUIRES_IMPROVEMENT"})
    @DisplayName("F-19, F-22: a school that is satisfactory or requires improvement becomes eligible")
    void theGradeMakesEligible(Grade grade) {
        given(DECIDER).when(new AssessEligibility(school(grade))).then(gained(grade, Ground.GRADE));
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTSTANDING", "GOOD", "INADEQUATE"})
    @DisplayName("F-22: no other grade makes eligible")
    void otherGradesDoNot(Grade grade) {
        given(DECIDER).when(new AssessEligibility(school(grade))).thenNothing();
    }

    @Test
    void aSchoolWithoutAnOverallGradeIsNotEligible() {
        given(DECIDER).when(new AssessEligibility(school(null))).thenNothing();
    }

    @Test
    void beingAssessedAgainOnTheSameFactsChangesNothing() {
        given(DECIDER, gained(Grade.SATISFACTORY, Ground.GRADE))
                .when(new AssessEligibility(school(Grade.REQUIRES_IMPROVEMENT))).thenNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTSTANDING", "GOOD", "INADEQUATE"})
    @DisplayName("F-22: eligibility is lost with the grade, upwards and downwards")
    void eligibilityIsLostWithTheGrade(Grade grade) {
        given(DECIDER, gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE))
                .when(new AssessEligibility(school(grade)))
                .then(lost(LossReason.GRADE_NO_LONGER_QUALIFIES, grade));
    }

    @Test
    void aSchoolThatClosesIsNoLongerEligibleAndIsAgainWhenItReopens() {
        var closed = given(DECIDER, gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE));

        closed.when(new AssessEligibility(closed(Grade.REQUIRES_IMPROVEMENT)))
                .then(lost(LossReason.SCHOOL_CLOSED, Grade.REQUIRES_IMPROVEMENT));
        closed.andAfter(new AssessEligibility(closed(Grade.REQUIRES_IMPROVEMENT)))
                .when(new AssessEligibility(school(Grade.REQUIRES_IMPROVEMENT)))
                .then(gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE));
    }

    @Test
    @DisplayName("F-19: a school that might be a system leader is eligible, whatever its grade")
    void aSystemLeaderIsEligible() {
        given(DECIDER)
                .when(new SetSystemLeaderFlag(school(Grade.OUTSTANDING), "Leads the cluster's phonics work"))
                .then(new SystemLeaderFlagSet(URN, "001", NAME, "Leads the cluster's phonics work"),
                        gained(Grade.OUTSTANDING, Ground.SYSTEM_LEADER));
    }

    @Test
    void aFlagSetTwiceCountsOnceAndAClosedSchoolGetsNone() {
        given(DECIDER).andAfter(new SetSystemLeaderFlag(school(Grade.GOOD), "Shares its head"))
                .when(new SetSystemLeaderFlag(school(Grade.GOOD), "Shares its head")).thenNothing();
        given(DECIDER).when(new SetSystemLeaderFlag(closed(Grade.GOOD), "Shares its head")).thenRejected("school-closed");
    }

    @Test
    void aSchoolWithBothGroundsStaysEligibleOnTheOtherOne() {
        var both = given(DECIDER, gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE))
                .andAfter(new SetSystemLeaderFlag(school(Grade.REQUIRES_IMPROVEMENT), "Shares its head"));

        assertThat(both.state().grounds()).containsExactly(Ground.GRADE, Ground.SYSTEM_LEADER);
        both.when(new AssessEligibility(school(Grade.GOOD)))
                .then(new ChallengePartnerEligibilityGroundsChanged(URN, "001", NAME, List.of(Ground.SYSTEM_LEADER),
                        Grade.GOOD, INSPECTED, "F-19", RULES.id()));
        both.when(new RemoveSystemLeaderFlag(school(Grade.REQUIRES_IMPROVEMENT), "Head has left"))
                .then(new SystemLeaderFlagRemoved(URN, "001", NAME, "Head has left"),
                        new ChallengePartnerEligibilityGroundsChanged(URN, "001", NAME, List.of(Ground.GRADE),
                                Grade.REQUIRES_IMPROVEMENT, INSPECTED, "F-19, F-22", RULES.id()));
    }

    @Test
    void removingTheFlagTakesTheLastGroundAway() {
        given(DECIDER).andAfter(new SetSystemLeaderFlag(school(Grade.GOOD), "Shares its head"))
                .when(new RemoveSystemLeaderFlag(school(Grade.GOOD), "Head has left"))
                .then(new SystemLeaderFlagRemoved(URN, "001", NAME, "Head has left"),
                        lost(LossReason.SYSTEM_LEADER_FLAG_REMOVED, Grade.GOOD));
        given(DECIDER).when(new RemoveSystemLeaderFlag(school(Grade.GOOD), "Never set")).thenNothing();
    }

    @Test
    void anAllocationStaysWhenTheSchoolLosesItsEligibility() {
        var after = given(DECIDER, gained(Grade.REQUIRES_IMPROVEMENT, Ground.GRADE), allocated(20))
                .andAfter(new AssessEligibility(school(Grade.GOOD)));

        assertThat(after.state().eligible()).isFalse();
        assertThat(after.state().allocation()).isNotNull();
    }

    @Test
    @DisplayName("F-21, E-05: no rule set can carry a price")
    void noRuleSetCarriesAPrice() {
        assertThatThrownBy(() -> new ChallengeRules("dear", "none", LocalDate.of(2013, 10, 18), Set.of(Grade.GOOD),
                new BigDecimal("2650"))).hasMessageContaining("free of charge");
    }
}
