package org.goodschool.intervention.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.intervention.casework.domain.AgreedWith;
import org.goodschool.intervention.casework.domain.CaseStage;
import org.goodschool.intervention.casework.domain.PackageItem;
import org.goodschool.intervention.identification.GroundView;

/** A case as it is answered. */
public record CaseView(UUID caseId, int urn, String schoolName, String laCode, int cycle, CaseStage stage,
        List<GroundView> grounds, List<PackageItem> items, LocalDate openedOn, LocalDate contactedOn,
        LocalDate proposedOn, LocalDate agreedOn, AgreedWith agreedWith, LocalDate closedOn, String closingReason,
        long version, Instant recordedAt) {

    static CaseView of(CaseRow row) {
        var agreedWith = row.agreedOn == null ? null : new AgreedWith(row.agreedByHead, row.agreedByChair);
        return new CaseView(row.caseId, row.urn, row.schoolName, row.laCode, row.cycle, row.stage, GroundView.all(row.grounds),
                row.items(), row.openedOn, row.contactedOn, row.proposedOn, row.agreedOn, agreedWith, row.closedOn,
                row.closingReason, row.version, row.recordedAt);
    }
}
