package org.goodschool.chassis.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Ids that grow with time (UUID version 7): a new one goes to the end of the index, however many there are before it. */
public final class EventIds {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private EventIds() {
    }

    public static UUID next() {
        return IDS.generate();
    }
}
