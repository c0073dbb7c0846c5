package org.goodschool.performance.floor.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Source;

public sealed interface FloorEvent extends DomainEvent {

    int urn();

    int academicYear();

    @Override
    default LocalDate validFrom() {
        return AcademicYear.lastDay(academicYear());
    }

    /**
     * @param trigger     what had changed; null in events of before this was told, likewise {@code differences}
     * @param differences from the last judgement; none in the first
     * @param sources     the rows that the cohort and the figures came from when they were judged; null in events of before this was told
     */
    @EventType(value = "FloorStandardEvaluated", when = "A school's results are judged by the floor standard of their year, and the judgement is new or differs from the last.")
    record FloorStandardEvaluated(int urn, String laCode, String schoolName, KeyStage keyStage, int academicYear,
                                  Outcome outcome, String reason, String ruleSet, FactSource typeFrom,
                                  FactSource closureFrom, List<Figure> figures, int publishedRows,
                                  Trigger trigger, List<Difference> differences, List<Source> sources)
            implements FloorEvent {
    }

    @EventType(value = "BelowFloorDetected", when = "A judgement finds a school below the floor that was not before.")
    record BelowFloorDetected(int urn, String laCode, String schoolName, KeyStage keyStage, int academicYear,
                              String ruleSet, List<Figure> figures) implements FloorEvent {
    }

    @EventType(value = "BelowFloorWithdrawn", when = "A later judgement undoes the finding: corrected results, results taken back with their file, another comparator, a closure or a change of type.")
    record BelowFloorWithdrawn(int urn, String laCode, String schoolName, KeyStage keyStage, int academicYear,
                               String ruleSet, String reason) implements FloorEvent {
    }
}
