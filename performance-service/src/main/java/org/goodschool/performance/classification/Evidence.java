package org.goodschool.performance.classification;

import java.time.LocalDate;
import org.goodschool.performance.classification.domain.ClassifiedSchool;
import org.goodschool.performance.classification.domain.Known;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.classification.domain.Suggested;

/**
 * What this service knows of a school that a classification can rest on: its published results as they were judged by the
 * floor standard of each year, what Ofsted said last, and what the register says of it. What counts under an old number is
 * for the dated lineage rule to say.
 *
 * @param inspections by the last day that may be looked at
 */
record Evidence(ClassifiedSchool school, Known results, Inspections inspections) {

    /** @return what is known by the end of the cycle: of a later inspection nobody knew */
    Suggested suggest(Scheme scheme, int cycle) {
        LocalDate end = scheme.lastDay(cycle);
        return Suggested.of(scheme, cycle, new Known(results.years(), inspections.lastBy(end), results.closed()));
    }
}
