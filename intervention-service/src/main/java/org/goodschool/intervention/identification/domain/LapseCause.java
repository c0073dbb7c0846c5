package org.goodschool.intervention.identification.domain;

/** Why a ground holds no longer. */
public enum LapseCause {
    LEFT_CATEGORY, CATEGORY_CHANGED, OUT_OF_YEARS_COUNTED, RESULT_CORRECTED, RESULT_WITHDRAWN, CONCERN_WITHDRAWN,
    SCHOOL_CLOSED, LEFT_THE_AREA
}
