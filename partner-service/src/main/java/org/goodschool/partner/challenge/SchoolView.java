package org.goodschool.partner.challenge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.partner.challenge.domain.Ground;
import org.goodschool.partner.school.SchoolRow;
import org.goodschool.partner.school.domain.Grade;

/**
 * A school as challenge partnership sees it: what was published about it, and what was recorded here. {@code standstill}:
 * no significant external support should be agreed before intervention has been in touch (F-07).
 */
public record SchoolView(int urn, String name, String laCode, String laName, String phase, String status, Grade grade,
        LocalDate gradeOn, boolean eligible, List<Ground> grounds, LocalDate eligibleSince, boolean systemLeader,
        String systemLeaderReason, boolean standstill, UUID allocationId, UUID partnerId) {

    /** The shape of a page, for the API description. */
    record SchoolItems(List<SchoolView> items, String next) {
    }

    static SchoolView of(SchoolRow school, PartnershipRow here) {
        return new SchoolView(school.urn, school.name, school.laCode, school.laName, school.phase, school.status,
                school.grade, school.gradeOn, here.eligible, PartnershipRow.groundsOf(here.grounds), here.eligibleSince,
                here.systemLeader, here.systemLeaderReason, school.standstill, here.allocationId, here.partnerId);
    }
}
