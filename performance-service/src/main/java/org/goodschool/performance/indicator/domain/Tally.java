package org.goodschool.performance.indicator.domain;

import java.time.LocalDate;

/**
 * So many open schools of one grade and category on a day.
 *
 * @param group          the phase or the type; null where schools are not told apart
 * @param grade          the last overall grade, null where none is known
 * @param category       Ofsted's category of concern, null for none
 * @param inspected      whether an inspection has settled the category
 * @param olderGrade     whether a later inspection has judged them without giving an overall grade
 * @param withRoll       how many of them have a roll
 * @param pupils         on those rolls
 * @param describedLater how many are known only as the register described them at a later date
 */
public record Tally(LocalDate day, String group, String grade, String category, boolean inspected, boolean olderGrade,
                    long schools, long withRoll, long pupils, long describedLater) {
}
