package org.goodschool.performance.result.domain;

import java.time.LocalDate;
import java.time.Month;

/** An academic year is named by the calendar year in which it ends, on 31 August. */
public final class AcademicYear {

    private AcademicYear() {
    }

    public static LocalDate lastDay(int academicYear) {
        return LocalDate.of(academicYear, Month.AUGUST, 31);
    }
}
