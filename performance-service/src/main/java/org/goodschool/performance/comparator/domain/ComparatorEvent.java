package org.goodschool.performance.comparator.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.KeyStage;

public sealed interface ComparatorEvent extends DomainEvent {

    int academicYear();

    @Override
    default LocalDate validFrom() {
        return AcademicYear.lastDay(academicYear());
    }

    /** Holds the comparators that are new or different; the others stay as they were. */
    @EventType(value = "ComparatorsRecorded", when = "National comparators of a key stage and year are entered with a source, or computed from a national file.")
    record ComparatorsRecorded(KeyStage keyStage, int academicYear, List<NationalComparator> comparators)
            implements ComparatorEvent {
    }
}
