package org.goodschool.partner.school;

import java.time.LocalDate;
import org.goodschool.partner.school.domain.Grade;

/** What this service reads of other services' events: its own records, that name only what it needs. */
final class Published {

    private Published() {
    }

    record Details(String name, String laCode, String laName, String phase, String status) {
    }

    record Registered(Details details) {
    }

    record Inspection(LocalDate startedOn, Grade overallEffectiveness) {
    }

    /** {@code latest}: the latest inspection with an overall grade, this one counted, as the writer works it out. */
    record Inspected(Inspection latest) {
    }

    record Evaluated(int urn, String keyStage, int academicYear, String outcome, String reason, String ruleSet) {
    }

    record Identified(boolean standstill) {
    }
}
