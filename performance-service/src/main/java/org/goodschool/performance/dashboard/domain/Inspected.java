package org.goodschool.performance.dashboard.domain;

import java.time.LocalDate;

/**
 * What an inspection came to.
 *
 * @param urn             under which the school was inspected
 * @param grade           null where the framework or this kind of inspection gives no overall grade
 * @param category        Ofsted's category of concern, null for none
 * @param settlesCategory a visit that judged nothing leaves the school in the category it was in
 */
public record Inspected(int urn, String inspectionNumber, LocalDate startedOn, String framework, String grade, String category,
                        boolean settlesCategory) {
}
