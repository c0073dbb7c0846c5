package org.goodschool.performance.indicator.domain;

import java.time.LocalDate;

/**
 * How one open school stood on a day.
 *
 * @param name           as it was told at the time; null where that is not kept
 * @param grade          the last overall grade, null where none is known
 * @param framework      that the grade was given in
 * @param withoutGrade   the last inspection that judged the school, where it gave no overall grade; null where it gave one
 * @param category       Ofsted's category of concern, null for none
 * @param inspected      whether an inspection has settled the category
 * @param pupils         on the roll, null where that is not told
 * @param describedLater known only as the register described it at a later date
 */
public record SchoolOnDay(LocalDate day, int urn, String name, String phase, String grade, String framework,
                       WithoutGrade withoutGrade, String category, boolean inspected, Integer pupils, boolean describedLater) {

    /** A report card, or another inspection since September 2024. */
    public record WithoutGrade(String inspectionNumber, String framework, LocalDate startedOn) {
    }

    /** The same as a count of one. */
    public Tally tally() {
        return new Tally(day, null, grade, category, inspected, grade != null && withoutGrade != null, 1, pupils == null ? 0 : 1, pupils == null ? 0 : pupils,
                describedLater ? 1 : 0);
    }
}
