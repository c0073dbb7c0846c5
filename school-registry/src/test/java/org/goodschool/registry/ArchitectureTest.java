package org.goodschool.registry;

import org.goodschool.chassis.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theDomainIsPureAndSlicesAreFreeOfCycles() {
        ArchitectureRules.check("org.goodschool.registry");
    }
}
