package org.goodschool.intervention.identification.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.goodschool.intervention.school.domain.FloorYear;

/**
 * @param cycle    the cycle of the identification; after it was withdrawn or ended, the last cycle that is settled
 * @param caseId   the case that the confirmation opened, while the school is confirmed
 * @param standstill whether the school is asked to agree no significant external support yet (F-07)
 * @param grounds  the grounds that hold now, in the order in which they were found
 * @param floor    every floor outcome heard, also those that are no ground
 */
public record IdentificationState(Standing standing, int cycle, UUID caseId, boolean standstill,
        Map<String, Ground> grounds, Map<FloorYear, NotedOutcome> floor) {

    static final IdentificationState INITIAL =
            new IdentificationState(Standing.NOT_IDENTIFIED, 0, null, false, Map.of(), Map.of());

    IdentificationState with(Ground found) {
        var more = new LinkedHashMap<>(grounds);
        more.put(found.id(), found);
        return new IdentificationState(standing, cycle, caseId, standstill, more, floor);
    }

    IdentificationState without(String groundId) {
        var fewer = new LinkedHashMap<>(grounds);
        fewer.remove(groundId);
        return new IdentificationState(standing, cycle, caseId, standstill, fewer, floor);
    }

    IdentificationState with(FloorYear year, NotedOutcome outcome) {
        var more = new HashMap<>(floor);
        more.put(year, outcome);
        return new IdentificationState(standing, cycle, caseId, standstill, grounds, more);
    }

    IdentificationState provisional(int forCycle, boolean inStandstill) {
        return new IdentificationState(Standing.PROVISIONAL, forCycle, null, inStandstill, grounds, floor);
    }

    IdentificationState confirmed(int forCycle, UUID openedCase) {
        return new IdentificationState(Standing.CONFIRMED, forCycle, openedCase, standstill, grounds, floor);
    }

    IdentificationState settled(int inCycle) {
        return new IdentificationState(Standing.NOT_IDENTIFIED, inCycle, null, false, grounds, floor);
    }

    IdentificationState contacted() {
        return new IdentificationState(standing, cycle, caseId, false, grounds, floor);
    }
}
