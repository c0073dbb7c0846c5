package org.goodschool.chassis.relay;

import org.goodschool.chassis.feed.FeedPosition;

/** The right to relay, until it runs out; {@code fencing} rises with every new holder. */
record Lease(long fencing, FeedPosition checkpoint) {
}
