package org.goodschool.chassis.projection;

/** A session whose rows nobody else writes: those of a rebuild. */
public interface Alone {
}
