package org.goodschool.performance.result.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

public sealed interface ResultEvent extends DomainEvent {

    int academicYear();

    @Override
    default LocalDate validFrom() {
        return AcademicYear.lastDay(academicYear());
    }

    @EventType(value = "ResultRecorded", when = "The results of a school, key stage and academic year are read for the first time.")
    record ResultRecorded(int urn, KeyStage keyStage, int academicYear, String laCode, String schoolName,
                          String schoolType, Boolean closed, Integer successorUrn, Reading cohort,
                          Map<Measure, Reading> measures, int publishedRows, Source source) implements ResultEvent {
    }

    /** Carries only what differs: {@code changed} names the facts, and {@code measures} holds the revised ones alone. */
    @EventType(value = "ResultRevised", when = "A later file says something else about results already recorded.")
    record ResultRevised(int urn, KeyStage keyStage, int academicYear, List<ResultField> changed, String laCode,
                         String schoolName, String schoolType, Boolean closed, Integer successorUrn, Reading cohort,
                         Map<Measure, Reading> measures, Integer publishedRows, Source source) implements ResultEvent {
    }
}
