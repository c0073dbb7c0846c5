package org.goodschool.performance.result.domain;

import java.util.Objects;

/**
 * Which figure of a result: a measure, of all pupils or of a group of them, or a limit of its 95% confidence interval.
 * Written {@code KS2_READING_PROGRESS}, {@code KS2_READING_PROGRESS.DISADVANTAGED},
 * {@code KS2_READING_PROGRESS.DISADVANTAGED.LOWER}.
 *
 * @param group null for all pupils
 * @param limit null for the figure itself
 */
public record FigureCode(String measure, String group, Limit limit) {

    public enum Limit {
        LOWER, UPPER
    }

    /** Pupils at the end of the key stage. */
    public static final String COHORT = "COHORT";

    /** Of a group: how many of the cohort are in it. */
    public static final String PUPILS = "PUPILS";

    /** Of a group: how much of the cohort is in it. */
    public static final String PUPILS_PERCENT = "PUPILS_PERCENT";

    public FigureCode {
        Objects.requireNonNull(measure);
    }

    public static FigureCode of(String text) {
        String[] parts = text.split("\\.");
        Limit limit = null;
        int end = parts.length;
        for (Limit each : Limit.values()) {
            if (parts.length > 1 && parts[parts.length - 1].equals(each.name())) {
                limit = each;
                end--;
            }
        }
        return new FigureCode(parts[0], end > 1 ? parts[1] : null, limit);
    }

    public FigureCode of(Limit which) {
        return new FigureCode(measure, group, which);
    }

    /** The figure that a limit is of. */
    public FigureCode figure() {
        return new FigureCode(measure, group, null);
    }

    public String text() {
        return measure + (group == null ? "" : "." + group) + (limit == null ? "" : "." + limit);
    }
}
