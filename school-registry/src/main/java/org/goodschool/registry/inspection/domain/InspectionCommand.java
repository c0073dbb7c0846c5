package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import org.goodschool.registry.provenance.domain.Source;

/** {@code laCode} and {@code schoolName} are as the register has them on that day: subscribers need them beside the URN. */
public sealed interface InspectionCommand {

    /**
     * @param told what the findings speak of; the rest stays as it is recorded
     * @param reason needed when it corrects what was recorded under the same number, or brings back what was withdrawn
     */
    record RecordInspection(
            int urn,
            String laCode,
            String schoolName,
            Findings findings,
            Told told,
            String reason,
            LocalDate today,
            Source source)
            implements InspectionCommand {
    }

    /**
     * Brings a school's inspections back to what they were before an import that was wrong.
     *
     * @param undone the import that is taken back, and the one that does it
     */
    record RestoreInspections(
            int urn, String laCode, String schoolName, InspectionHistory before, String reason, String undone, String undoing)
            implements InspectionCommand {
    }

    /** Sets an inspection aside as never to have been: recorded under the wrong school, or withdrawn by Ofsted. */
    record WithdrawInspection(int urn, String laCode, String schoolName, String inspectionNumber, String reason, Source source)
            implements InspectionCommand {
    }
}
