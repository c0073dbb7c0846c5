package org.goodschool.performance.classification.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an inspection came to.
 *
 * @param urn             under which the school was inspected
 * @param kind            what sort of visit it was, null where the register does not tell
 * @param grade           null where the framework or this kind of inspection gives no overall grade
 * @param category        Ofsted's category of concern, null for none
 * @param judgements      grades by name, beside the overall grade or instead of one: the areas of a report card
 * @param safeguarding    whether its standards are met, null where the inspection does not tell
 * @param settlesCategory a visit that judged nothing leaves the school in the category it was in
 */
public record Inspected(int urn, String inspectionNumber, LocalDate startedOn, String framework, String kind, String grade, String category,
                        Map<String, String> judgements, String safeguarding, boolean settlesCategory) {

    public Inspected {
        judgements = Collections.unmodifiableMap(new LinkedHashMap<>(judgements));
    }
}
