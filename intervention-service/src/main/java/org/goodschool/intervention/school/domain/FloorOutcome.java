package org.goodschool.intervention.school.domain;

/** What is known of a school's floor standard in one key stage and academic year. */
public enum FloorOutcome {
    BELOW, NOT_BELOW, NOT_EVALUATED, NOT_APPLICABLE,
    /** A BELOW was taken back, and nothing has been put in its place. */
    WITHDRAWN;

    /** Whether the year is one of the evaluated years that F-05 counts. */
    public boolean evaluated() {
        return switch (this) {
            case BELOW, NOT_BELOW -> true;
            case NOT_EVALUATED, NOT_APPLICABLE, WITHDRAWN -> false;
        };
    }

    /** Whether the year's data have been looked at, whatever came of it (F-06): an exclusion is an answer too. */
    public boolean analysed() {
        return switch (this) {
            case BELOW, NOT_BELOW, NOT_EVALUATED, NOT_APPLICABLE -> true;
            case WITHDRAWN -> false;
        };
    }
}
