package org.goodschool.chassis.feed;

/** How far a reader may read in a table that has the order of the feed. */
public enum Extent {

    /** Up to the oldest transaction still running: below it nothing can be added any more. */
    SETTLED(" and %1$s.tx < feed_horizon()"),

    /** All that is committed: for a caller who holds the writers while it reads. */
    COMMITTED("");

    private final String condition;

    Extent(String condition) {
        this.condition = condition;
    }

    /** The end of a query that says already after which place it reads. */
    public String in(String table) {
        return (condition + " order by %1$s.tx, %1$s.position limit ").formatted(table);
    }
}
