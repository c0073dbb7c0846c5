package org.goodschool.partner.challenge.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.goodschool.partner.school.domain.Grade;
import org.goodschool.partner.school.domain.SchoolFacts;

/** A dated rule set for challenge partners: who is eligible by grade, and the price, which is none. */
public record ChallengeRules(String id, String source, LocalDate effectiveFrom, Set<Grade> eligibleGrades, BigDecimal price) {

    public ChallengeRules {
        eligibleGrades = Set.copyOf(eligibleGrades);
        if (price.signum() != 0) {
            throw new IllegalArgumentException("A challenge partner is free of charge (F-21, E-05); " + id + " names a price");
        }
    }

    /** Eligible by grade (F-22); a closed school is eligible for nothing. */
    public boolean qualifies(SchoolFacts school) {
        return school.open() && school.grade() != null && eligibleGrades.contains(school.grade());
    }
}
