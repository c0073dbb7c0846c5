package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import org.goodschool.registry.provenance.domain.Source;

public sealed interface InspectionCommand {

    /**
     * @param laCode and schoolName as the register has them on that day: subscribers need them beside the URN
     * @param reason needed when it corrects what was recorded under the same inspection number
     */
    record RecordInspection(
            int urn,
            String laCode,
            String schoolName,
            Findings findings,
            String reason,
            LocalDate today,
            Source source)
            implements InspectionCommand {
    }
}
