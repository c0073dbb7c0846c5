package org.goodschool.partner.challenge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.partner.challenge.domain.Ground;
import org.goodschool.partner.challenge.domain.PerformanceProfile;

/**
 * @param partnerName absent in the answer to a command, which is kept beside the Idempotency-Key and must outlive an erasure;
 *     so is {@code endReason}
 * @param standstill whether the school's standstill (F-07) was on when the partner was allocated
 */
public record AllocationView(UUID allocationId, int urn, String schoolName, String laCode, UUID partnerId, String partnerName,
        LocalDate allocatedOn, BigDecimal price, List<Ground> grounds, boolean standstill, PerformanceProfile profile,
        String ruleSet, boolean inForce, LocalDate endedOn, String endReason, boolean noLongerEligible, boolean inConflict) {

    /** The shape of a page, for the API description. */
    record AllocationItems(List<AllocationView> items, String next) {
    }

    AllocationView withoutPersonal() {
        return new AllocationView(allocationId, urn, schoolName, laCode, partnerId, null, allocatedOn, price, grounds,
                standstill, profile, ruleSet, inForce, endedOn, null, noLongerEligible, inConflict);
    }
}
