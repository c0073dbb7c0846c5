package org.goodschool.partner.partner.domain;

import java.util.UUID;

/** A declared conflict of interest with one school, or with every school of a local authority: exactly one of the two is set. */
public record Conflict(UUID conflictId, Integer urn, String laCode) {

    public boolean concerns(int schoolUrn, String schoolLaCode) {
        return urn != null ? urn == schoolUrn : laCode.equals(schoolLaCode);
    }

    public boolean sameScope(Conflict other) {
        return urn != null ? urn.equals(other.urn) : laCode.equals(other.laCode);
    }
}
