package org.goodschool.benchmark.store;

import java.util.UUID;
import org.goodschool.chassis.eventstore.Metadata;

/** Who and why, as long as it is in the services. */
public final class SampleMetadata {

    private SampleMetadata() {
    }

    public static Metadata of(UUID eventId) {
        return new Metadata("2f1c6d0e-editor", eventId.toString(), "request:" + eventId, "as published");
    }
}
