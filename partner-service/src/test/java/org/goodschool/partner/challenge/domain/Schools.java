package org.goodschool.partner.challenge.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AllocatePartner;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerAllocated;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerEligibilityGained;
import org.goodschool.partner.partner.domain.Partners;
import org.goodschool.partner.school.domain.FloorResult;
import org.goodschool.partner.school.domain.Grade;
import org.goodschool.partner.school.domain.SchoolFacts;

/** The school that the challenge partnership's tests speak of, and its rule set. */
final class Schools {

    static final int URN = 900001;
    static final LocalDate INSPECTED = LocalDate.of(2013, 11, 14);
    static final ChallengeRules RULES = new ChallengeRules("rules-of-the-test", "MI 247/13", LocalDate.of(2013, 10, 18),
            Set.of(Grade.SATISFACTORY, Grade.REQUIRES_IMPROVEMENT), BigDecimal.ZERO);
    static final ChallengeDecider DECIDER = new ChallengeDecider(RULES);
    static final PerformanceProfile PROFILE = new PerformanceProfile(Grade.REQUIRES_IMPROVEMENT, INSPECTED,
            List.of(new FloorResult("KS2", 2013, "BELOW", null, "ks2-2013")));

    private Schools() {
    }

    static SchoolFacts school(Grade grade) {
        return new SchoolFacts(URN, "001", "Saltmarsh Primary School", "Primary", true, grade,
                grade == null ? null : INSPECTED);
    }

    static SchoolFacts closed(Grade grade) {
        return new SchoolFacts(URN, "001", "Saltmarsh Primary School", "Primary", false, grade, INSPECTED);
    }

    static ChallengePartnerEligibilityGained gained(Grade grade, Ground... grounds) {
        return new ChallengePartnerEligibilityGained(URN, "001", "Saltmarsh Primary School", List.of(grounds), grade,
                grade == null ? null : INSPECTED,
                List.of(grounds).contains(Ground.GRADE) ? "F-19, F-22" : "F-19", RULES.id());
    }

    static AllocatePartner allocate(int allocation) {
        return allocate(allocation, null);
    }

    static AllocatePartner allocate(int allocation, Purpose purpose) {
        return new AllocatePartner(Partners.id(allocation), Partners.PARTNER, school(Grade.REQUIRES_IMPROVEMENT), purpose,
                Partners.TODAY, PROFILE, false, Partners.TODAY);
    }

    static ChallengePartnerAllocated allocated(int allocation) {
        return new ChallengePartnerAllocated(URN, "001", "Saltmarsh Primary School", Partners.PARTNER,
                Partners.id(allocation), Partners.TODAY, BigDecimal.ZERO, List.of(Ground.GRADE), PROFILE, false, RULES.id());
    }
}
