package org.goodschool.performance.floor.domain;

import org.goodschool.performance.result.domain.KeyStage;

/** What a file must at least hold to be one of the whole nation: judged schools, and the authorities that they lie in. */
public record Nation(KeyStage keyStage, int leastAuthorities, int leastSchools) {

    public boolean isCoveredBy(NationalMedians medians) {
        return medians.authorities() >= leastAuthorities && medians.schools() >= leastSchools;
    }
}
