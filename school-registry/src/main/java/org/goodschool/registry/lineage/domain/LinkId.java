package org.goodschool.registry.lineage.domain;

/**
 * Which link is meant, the same from whichever end it is told.
 *
 * @param urn the school that keeps the link: the successor, or the higher number where neither is
 * @param other what {@code relation} says of it
 */
public record LinkId(int urn, int other, Relation relation) {

    /** Without a direction, the end that keeps the link is the higher number: most likely the newer school. */
    static LinkId between(int one, int another, Relation relation) {
        return new LinkId(Math.max(one, another), Math.min(one, another), relation);
    }

    public boolean joins(int one, int another) {
        return urn == one && other == another || urn == another && other == one;
    }
}
