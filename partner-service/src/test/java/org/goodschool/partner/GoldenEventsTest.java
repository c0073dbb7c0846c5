package org.goodschool.partner;

import org.goodschool.chassis.testing.GoldenEvents;

class GoldenEventsTest extends GoldenEvents {

    GoldenEventsTest() {
        super(new StoredAggregates());
    }
}
