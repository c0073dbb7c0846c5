package org.goodschool.intervention.identification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An identification as it is answered.
 *
 * @param standstill whether the school is asked to agree no significant external support yet (F-07)
 * @param reason     of the latest decision: confirmation, withdrawal or end
 */
public record IdentificationView(int urn, String schoolName, String laCode, IdentificationStatus status, Integer cycle,
        boolean standstill, UUID caseId, LocalDate confirmedOn, String reason, List<GroundView> grounds, long version,
        Instant recordedAt) {

    public static IdentificationView of(IdentificationRow row) {
        return new IdentificationView(row.urn, row.schoolName, row.laCode, row.status, row.cycle, row.standstill, row.caseId,
                row.confirmedOn, row.reason, GroundView.all(row.grounds), row.version, row.recordedAt);
    }
}
