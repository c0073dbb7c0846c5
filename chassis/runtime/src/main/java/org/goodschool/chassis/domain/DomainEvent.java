package org.goodschool.chassis.domain;

import java.time.LocalDate;

/**
 * Something that happened, in the past tense and in the field's own words. Implemented by records that carry an
 * {@link EventType}.
 */
public interface DomainEvent {

    /**
     * Since when it is so in the world (valid time), as opposed to when it was recorded: an inspection's date, a closing
     * date, the last day of an academic year. Null where the fact has no date of its own: it then holds from the day it
     * was recorded. {@link LocalDate#MIN} where it has always been so.
     */
    LocalDate validFrom();

    /** What of it goes on a topic: all of it, unless it says that less does, as of few pupils. Of the same type. */
    default DomainEvent onTopic() {
        return this;
    }
}
