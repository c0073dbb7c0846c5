package org.goodschool.performance;

import org.goodschool.chassis.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theDomainIsPureAndSlicesDoNotDependOnEachOtherInCircles() {
        ArchitectureRules.check("org.goodschool.performance");
    }
}
