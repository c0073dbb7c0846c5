package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.provenance.domain.Sourced;

public sealed interface InspectionEvent extends Sourced {

    int urn();

    /**
     * @param latest the school's latest inspection with an overall judgement, this one counted
     * @param categoryOfConcern the category the school is in, this inspection counted, whatever its framework
     */
    @EventType(value = "OfstedInspectionRecorded", when = "An inspection, of whatever date, becomes part of a school's history.")
    record OfstedInspectionRecorded(
            int urn,
            String laCode,
            String schoolName,
            Inspection inspection,
            Inspection latest,
            Category categoryOfConcern,
            Source source)
            implements InspectionEvent {
        @Override
        public LocalDate validFrom() {
            return inspection.startedOn();
        }
    }

    /** @param before the same inspection as it was recorded until now */
    @EventType(value = "OfstedInspectionCorrected", when = "An inspection already recorded is published, or entered, with other facts under the same number.")
    record OfstedInspectionCorrected(
            int urn,
            String laCode,
            String schoolName,
            Inspection before,
            Inspection inspection,
            Inspection latest,
            Category categoryOfConcern,
            String reason,
            Source source)
            implements InspectionEvent {
        @Override
        public LocalDate validFrom() {
            return inspection.startedOn();
        }
    }

    /** @param direction null across frameworks: their grades cannot be compared */
    @EventType(value = "OfstedGradeChanged", when = "A school's latest overall judgement differs from the one before it; never for an inspection older than the latest known.")
    record OfstedGradeChanged(
            int urn,
            String laCode,
            String schoolName,
            Inspection from,
            Inspection to,
            boolean frameworkChanged,
            Direction direction)
            implements InspectionEvent {
        @Override
        public LocalDate validFrom() {
            return to.startedOn();
        }
    }
}
