package org.goodschool.partner.partner.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a partner's history amounts to. Nothing in it tells who the person is. */
public record Partner(UUID partnerId, UUID personId, Standing standing, Set<Phase> phases, int capacity,
        List<Evidence> evidence, List<Conflict> conflicts, List<Place> places, boolean personErased) {

    public enum Standing { UNKNOWN, ON_REGISTER, WITHDRAWN }

    public static final Partner UNKNOWN =
            new Partner(null, null, Standing.UNKNOWN, Set.of(), 0, List.of(), List.of(), List.of(), false);

    public Partner {
        phases = Set.copyOf(phases);
        evidence = List.copyOf(evidence);
        conflicts = List.copyOf(conflicts);
        places = List.copyOf(places);
    }

    public boolean full() {
        return places.size() >= capacity;
    }

    public Optional<Conflict> conflictWith(int urn, String laCode) {
        return conflicts.stream().filter(conflict -> conflict.concerns(urn, laCode)).findFirst();
    }

    public boolean covers(String giasPhase) {
        return phases.containsAll(Phase.neededFor(giasPhase));
    }

    boolean holds(UUID allocationId) {
        return places.stream().anyMatch(place -> place.allocationId().equals(allocationId));
    }

    Partner withStanding(Standing changed) {
        return new Partner(partnerId, personId, changed, phases, capacity, evidence, conflicts, places, personErased);
    }

    Partner withCapacity(int changed) {
        return new Partner(partnerId, personId, standing, phases, changed, evidence, conflicts, places, personErased);
    }

    Partner withEvidence(List<Evidence> changed) {
        return new Partner(partnerId, personId, standing, phases, capacity, changed, conflicts, places, personErased);
    }

    Partner withConflicts(List<Conflict> changed) {
        return new Partner(partnerId, personId, standing, phases, capacity, evidence, changed, places, personErased);
    }

    Partner withPlaces(List<Place> changed) {
        return new Partner(partnerId, personId, standing, phases, capacity, evidence, conflicts, changed, personErased);
    }

    Partner withPersonErased() {
        return new Partner(partnerId, personId, standing, phases, capacity, evidence, conflicts, places, true);
    }
}
