package org.goodschool.intervention;

import org.goodschool.chassis.testing.ArchitectureRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    @DisplayName("Domain packages are pure, and slices have no cycle")
    void packages() {
        ArchitectureRules.check("org.goodschool.intervention");
    }
}
