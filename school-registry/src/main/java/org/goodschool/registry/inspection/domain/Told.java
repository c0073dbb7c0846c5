package org.goodschool.registry.inspection.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody speaks of at all, be it to say that there is none of it.
 *
 * @param judgements null for all of them
 * @param judgementDates the same for the days on which they were made
 */
public record Told(Set<InspectionFact> facts, Set<String> judgements, Set<String> judgementDates) {

    /** A person who enters an inspection tells all of it. */
    public static final Told ALL = new Told(EnumSet.allOf(InspectionFact.class), null, null);

    <T> T of(InspectionFact fact, T here, T recorded) {
        return facts.contains(fact) ? here : recorded;
    }

    boolean judgement(String name) {
        return judgements == null || judgements.contains(name);
    }

    boolean judgementDate(String name) {
        return judgementDates == null || judgementDates.contains(name);
    }
}
