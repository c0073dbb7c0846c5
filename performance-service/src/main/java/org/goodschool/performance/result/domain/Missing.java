package org.goodschool.performance.result.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a published figure is not there. Each reason is kept apart, and none is ever read as 0 (F-04). */
public enum Missing {
    SUPPRESSED("SUPP"),
    NO_ENTRIES("NE"),
    NOT_APPLICABLE("NA"),
    NEW_SCHOOL("NEW"),
    LOW_COVERAGE("LOWCOV"),
    NOT_PUBLISHED("NP"),
    BLANK("");

    private final String published;

    Missing(String published) {
        this.published = published;
    }

    /** The word in the published file. */
    public String published() {
        return published;
    }

    /** As it stands in a reason code: {@code low-coverage}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Missing> of(String cell) {
        return Arrays.stream(values()).filter(missing -> missing.published.equalsIgnoreCase(cell)).findFirst();
    }
}
