package org.goodschool.intervention.identification.domain;

import java.time.LocalDate;
import org.goodschool.intervention.school.domain.AcademicYear;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.KeyStage;
import org.goodschool.intervention.school.domain.OfstedCategory;

/**
 * One reason for which a school is identified (F-05). Which of the optional parts are there follows from the kind.
 *
 * @param id        the same fact always has the same id: {@code below-floor-KS4-2014}
 * @param since     since when the fact holds: inspection, end of the academic year, day the concern was raised
 * @param evidence  what the person who raised a concern relied on
 * @param ruleSet   floor standard rule set by which the school is below
 * @param criterion handbook rule that makes it a ground
 */
public record Ground(String id, GroundKind kind, KeyStage keyStage, Integer academicYear, OfstedCategory category,
        ConcernKind concern, String evidence, LocalDate since, String ruleSet, String criterion) {

    public static Ground inCategory(OfstedCategory category, LocalDate since, EntryCriteria criteria) {
        return new Ground("ofsted-category-" + category.slug(), GroundKind.OFSTED_CATEGORY, null, null, category, null,
                null, since, null, criteria.criterion());
    }

    public static Ground belowFloor(FloorYear year, String ruleSet, EntryCriteria criteria) {
        return new Ground("below-floor-" + year.keyStage() + "-" + year.academicYear(), GroundKind.BELOW_FLOOR,
                year.keyStage(), year.academicYear(), null, null, null, AcademicYear.lastDay(year.academicYear()),
                ruleSet, criteria.criterion());
    }

    public static Ground concern(String id, ConcernKind kind, String evidence, LocalDate raisedOn, EntryCriteria criteria) {
        return new Ground(id, GroundKind.CONCERN, null, null, null, kind, evidence, raisedOn, null, criteria.criterion());
    }
}
