package org.goodschool.intervention.school.domain;

/** An Ofsted category of concern: the words change with the framework, being in one does not. */
public enum OfstedCategory {
    SPECIAL_MEASURES, SERIOUS_WEAKNESSES, NOTICE_TO_IMPROVE, REQUIRES_SIGNIFICANT_IMPROVEMENT;

    /** For ids and sentences: "special-measures". */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
