package org.goodschool.performance.dashboard.domain;

import java.time.LocalDate;

/**
 * What an inspection came to.
 *
 * @param grade           null where the framework or this kind of inspection gives no overall grade
 * @param category        Ofsted's category of concern, null for none
 * @param settlesCategory a visit that judged nothing leaves the school in the category it was in
 */
public record Inspected(String inspectionNumber, LocalDate startedOn, String framework, String grade, String category,
                        boolean settlesCategory) {
}
