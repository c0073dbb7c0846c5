package org.goodschool.performance.classification.domain;

import java.time.LocalDate;

/**
 * What Ofsted said of a school last: the last overall grade that it was given, and the category that it is in.
 *
 * @param urn          under which the graded inspection was made
 * @param startedOn    of the graded inspection; null where there is none
 * @param goodOrBetter null: not known, or a grade that cannot be compared
 * @param category     of concern; null: in none
 */
public record LastInspection(Integer urn, LocalDate startedOn, String framework, String grade, Boolean goodOrBetter,
                             String category) {

    public static final LastInspection NONE = new LastInspection(null, null, null, null, null, null);

    boolean belowGood() {
        return Boolean.FALSE.equals(goodOrBetter);
    }

    boolean inCategory() {
        return category != null;
    }
}
