package org.goodschool.performance.comparator.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.KeyStage;

public sealed interface ComparatorEvent extends DomainEvent {

    KeyStage keyStage();

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

    /**
     * @param comparators those of before that hold again
     * @param withdrawn   those that nothing takes the place of
     */
    @EventType(value = "ComparatorsTakenBack", when = "The file that national comparators were computed from turns out to be a wrong one: those before it hold again, or none.")
    record ComparatorsTakenBack(KeyStage keyStage, int academicYear, List<NationalComparator> comparators,
                                List<NationalComparator> withdrawn) implements ComparatorEvent {
    }
}
