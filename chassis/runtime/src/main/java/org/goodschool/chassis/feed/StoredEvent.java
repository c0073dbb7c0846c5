package org.goodschool.chassis.feed;

import java.time.Instant;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Metadata;

/** An event as it lies in the store, not yet decoded, with its place in the feed. */
public record StoredEvent(FeedPosition place, String streamId, long version, UUID eventId, String type,
        int schemaVersion, String data, String metadataJson, Instant recordedAt) {

    public Metadata metadata() {
        return Json.read(metadataJson, Metadata.class);
    }
}
