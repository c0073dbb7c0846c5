package org.goodschool.intervention;

import org.goodschool.chassis.testing.GoldenEvents;

class GoldenEventsTest extends GoldenEvents {

    GoldenEventsTest() {
        super(new InterventionAggregates("001", "entry-criteria-2011"));
    }
}
