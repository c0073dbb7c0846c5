package org.goodschool.intervention.published;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.goodschool.intervention.school.domain.OfstedCategory;

/** What this service reads of school-registry's events; the rest is ignored. */
final class RegisterEvent {

    private RegisterEvent() {
    }

    /** {@code SchoolRegistered}, {@code SchoolDetailsChanged}: the whole record as it is after the event. */
    record WithDetails(int urn, Details details, LocalDate validFrom) {
    }

    record Details(String name, String laCode, String phase, String type, String status, LocalDate closedOn) {
    }

    record Closed(int urn, LocalDate closedOn) {
    }

    record Reopened(int urn, LocalDate reopenedOn) {
    }

    /**
     * {@code OfstedInspectionRecorded}, {@code OfstedInspectionCorrected}, {@code OfstedInspectionWithdrawn}.
     *
     * @param latest the latest inspection with an overall judgement, worked out by the register
     * @param categoryOfConcern the category that the school is in after the event, whatever the framework: a report card
     *     has no overall judgement and can put a school into special measures all the same
     */
    record Inspected(int urn, String laCode, Inspection inspection, Inspection latest, OfstedCategory categoryOfConcern) {

        /** Of one that is set aside, what is left without it. */
        Inspected withoutInspection() {
            return new Inspected(urn, laCode, null, latest, categoryOfConcern);
        }

        /** When the school came into that category, or was found in none; null where no inspection says. */
        LocalDate since() {
            return Stream.of(inspection, latest)
                    .filter(one -> one != null && one.on() != null && one.category() == categoryOfConcern)
                    .map(Inspection::on).max(Comparator.naturalOrder()).orElse(null);
        }
    }

    record Inspection(LocalDate startedOn, LocalDate endedOn, OfstedCategory category) {

        LocalDate on() {
            return endedOn != null ? endedOn : startedOn;
        }
    }
}
