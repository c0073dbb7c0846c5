package org.goodschool.partner.partner.domain;

import java.util.Locale;
import java.util.Set;

/** The phases that a partner can challenge in, and what a school's phase (as GIAS names it) needs. */
public enum Phase {
    NURSERY,
    PRIMARY,
    SECONDARY,
    SIXTEEN_PLUS;

    /**
     * A partner of an all-through school needs both phases. Special schools and pupil referral units have the GIAS phase
     * "Not applicable": nothing is needed of the partner's phases then, nor where the phase is not known.
     */
    public static Set<Phase> neededFor(String giasPhase) {
        if (giasPhase == null) {
            return Set.of();
        }
        return switch (giasPhase.strip().toLowerCase(Locale.ROOT)) {
            case "nursery" -> Set.of(NURSERY);
            case "primary", "middle deemed primary" -> Set.of(PRIMARY);
            case "secondary", "middle deemed secondary" -> Set.of(SECONDARY);
            case "all-through" -> Set.of(PRIMARY, SECONDARY);
            case "16 plus" -> Set.of(SIXTEEN_PLUS);
            default -> Set.of();
        };
    }
}
