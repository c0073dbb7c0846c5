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
     * @param before what the inspection was until now; null where it is new
     * @param latest the latest inspection with an overall judgement, worked out by the register
     * @param categoryOfConcern the category that the school is in after the event, whatever the framework: a report card
     *     has no overall judgement and can put a school into special measures all the same
     */
    record Inspected(int urn, String laCode, Inspection before, Inspection inspection, Inspection latest,
            OfstedCategory categoryOfConcern) {

        /** Of one that is set aside, what is left without it. */
        Inspected withoutInspection() {
            return new Inspected(urn, laCode, inspection, null, latest, categoryOfConcern);
        }

        /** On which day the school was last found in that category, or in none; null where no inspection says. */
        LocalDate foundOn() {
            return Stream.of(inspection, latest).filter(this::found).map(Inspection::on)
                    .filter(day -> latest == null || !day.isBefore(latest.on())).max(Comparator.naturalOrder()).orElse(null);
        }

        /**
         * Since when the school is in that category, where it was in it before: an inspection that leaves it there does not
         * begin it anew.
         *
         * @param known since when it was, as far as was known; that goes with the day of its inspection, where that is corrected
         */
        LocalDate stillSince(LocalDate known) {
            if (wasToldBy(known)) {
                return found(inspection) ? inspection.on() : foundOn();
            }
            LocalDate found = foundOn();
            return found != null && found.isBefore(known) ? found : known;
        }

        /**
         * On which day it was last found in that category, or in none, where it was so before: one that is loaded late, and
         * one that is set aside, finds nothing anew.
         *
         * @param since since when it was so, as far as was known
         * @param known when that was last found, as far as was known
         */
        LocalDate stillFoundOn(LocalDate since, LocalDate known) {
            LocalDate found = foundOn();
            if (wasToldBy(known)) {
                return found != null ? found : since;
            }
            return found != null && found.isAfter(known) ? found : known;
        }

        /** Whether the day is that of the inspection as it was until now. */
        private boolean wasToldBy(LocalDate day) {
            return before != null && day.equals(before.on());
        }

        private boolean found(Inspection one) {
            return one != null && one.category() == categoryOfConcern;
        }
    }

    record Inspection(LocalDate startedOn, LocalDate endedOn, OfstedCategory category) {

        LocalDate on() {
            return endedOn != null ? endedOn : startedOn;
        }
    }
}
