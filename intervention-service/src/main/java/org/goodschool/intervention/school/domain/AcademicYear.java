package org.goodschool.intervention.school.domain;

import java.time.LocalDate;
import java.time.Month;

/** Academic years run from 1 September and are named by the year in which they end: 2014 is 2013/14. */
public final class AcademicYear {

    private AcademicYear() {
    }

    public static int of(LocalDate date) {
        return date.getMonthValue() >= Month.SEPTEMBER.getValue() ? date.getYear() + 1 : date.getYear();
    }

    public static LocalDate firstDay(int academicYear) {
        return LocalDate.of(academicYear - 1, Month.SEPTEMBER, 1);
    }

    public static LocalDate lastDay(int academicYear) {
        return LocalDate.of(academicYear, Month.AUGUST, 31);
    }
}
