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

    /** @param day null for any */
    public static boolean isOver(int academicYear, LocalDate day) {
        return day == null || academicYear <= lastOver(day);
    }

    /** @return the last one that was over at the end of that day */
    public static int lastOver(LocalDate day) {
        return lastDay(day.getYear()).isAfter(day) ? day.getYear() - 1 : day.getYear();
    }
}
