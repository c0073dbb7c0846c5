package org.goodschool.partner.challenge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.partner.challenge.domain.Grade;
import org.goodschool.partner.challenge.domain.Ground;

/** {@code standstill}: no significant external support should be agreed before intervention has been in touch (F-07). */
public record SchoolView(int urn, String name, String laCode, String laName, String phase, String status, Grade grade,
        LocalDate gradeOn, boolean eligible, List<Ground> grounds, LocalDate eligibleSince, boolean systemLeader,
        String systemLeaderReason, boolean standstill, UUID allocationId, UUID partnerId) {
}
