package org.goodschool.chassis.feed;

/** How far a reader may read. */
public enum Extent {

    /** Up to the oldest transaction still running: nothing will ever appear before what was read. */
    SETTLED,

    /** All that is committed: for a caller who holds the writers while it reads. */
    COMMITTED
}
