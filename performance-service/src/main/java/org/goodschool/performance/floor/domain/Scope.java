package org.goodschool.performance.floor.domain;

import java.util.Set;

/**
 * Whom a floor standard judges (F-04, E-03).
 *
 * @param leastCohort       fewer pupils at the end of the key stage are not judged
 * @param judgedTypes       published codes of state-funded mainstream schools
 * @param excludedTypes     published codes of every other kind
 * @param conversionReasons the register's closure reasons of a school that only changed its legal form: it is still
 *                          judged under its old number
 */
public record Scope(String id, int leastCohort, Set<String> judgedTypes, Set<String> excludedTypes,
                    Set<String> conversionReasons) {

    public Scope {
        judgedTypes = Set.copyOf(judgedTypes);
        excludedTypes = Set.copyOf(excludedTypes);
        conversionReasons = Set.copyOf(conversionReasons);
    }
}
