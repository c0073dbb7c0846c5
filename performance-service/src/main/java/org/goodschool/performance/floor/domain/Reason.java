package org.goodschool.performance.floor.domain;

import org.goodschool.performance.result.domain.Missing;

/** Stable codes of why a school was not judged. */
public final class Reason {

    public static final String NO_FLOOR_STANDARD = "no-floor-standard";
    public static final String EXCLUDED_TYPE = "excluded-type";
    public static final String TYPE_UNKNOWN = "type-unknown";
    public static final String CLOSED = "closed";
    public static final String CLOSURE_UNKNOWN = "closure-unknown";
    public static final String COHORT_UNDER_11 = "cohort-under-11";
    public static final String COMPARATOR_UNKNOWN = "comparator-unknown";

    /** What there was to be judged is not known any more. */
    public static final String RESULTS_TAKEN_BACK = "results-taken-back";

    private Reason() {
    }

    public static String cohortMissing(Missing why) {
        return "cohort-missing-" + why.slug();
    }

    public static String measureMissing(Missing why) {
        return "measure-missing-" + why.slug();
    }
}
