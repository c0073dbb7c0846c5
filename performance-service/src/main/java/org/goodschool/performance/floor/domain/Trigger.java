package org.goodschool.performance.floor.domain;

/** What had changed when a school was judged. Which event or file it was, the event's causation and reason tell. */
public enum Trigger {

    /** Its results were published, revised, or taken back with the file that told them. */
    RESULTS,

    /** A national figure of the year. */
    COMPARATORS,

    /** What the register says of its type, its closure or its authority. */
    REGISTER
}
