package org.goodschool.chassis.feed;

import java.time.Instant;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Metadata;

/** An event as it lies in the store, not yet decoded, with its place in the feed. */
public record StoredEvent(FeedPosition place, String streamId, long version, UUID eventId, String type,
        int schemaVersion, String data, Metadata metadata, Instant recordedAt) {
}
