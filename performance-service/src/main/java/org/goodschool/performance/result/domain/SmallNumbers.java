package org.goodschool.performance.result.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Which figures would tell of single pupils (F-04): those of a cohort under 11, of a group under 11, and of the others of a
 * cohort where the group that is left is under 11, for it could be worked out. What nobody knows to be larger counts as
 * smaller.
 */
public final class SmallNumbers {

    public static final String COHORT_UNDER_11 = "cohort-under-11";
    public static final String GROUP_UNDER_11 = "group-under-11";
    public static final String GROUP_UNKNOWN = "group-size-unknown";

    private static final BigDecimal LEAST = BigDecimal.valueOf(11);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A published percentage is of whole pupils, and rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    private final Map<String, Reading> figures;
    private final FurtherFigures catalogue;

    /** @param figures all that is known of one result, by the text of their {@link FigureCode} */
    public SmallNumbers(Map<String, Reading> figures, FurtherFigures catalogue) {
        this.figures = figures;
        this.catalogue = catalogue;
    }

    /** Why none of the result's figures may be shown; null where they may. */
    public String ofCohort() {
        Reading cohort = reading();
        if (cohort.missing() != null) {
            return "cohort-missing-" + cohort.missing().slug();
        }
        return cohort.value().compareTo(LEAST) < 0 ? COHORT_UNDER_11 : null;
    }

    /** Why this figure may not be shown; null where it may. */
    public String of(FigureCode code) {
        String cohort = ofCohort();
        if (cohort != null || code.group() == null) {
            return cohort;
        }
        String group = ofGroup(code.group());
        if (group != null) {
            return group;
        }
        String others = catalogue.groups().get(code.group()).others();
        return others == null || isEmpty(others) ? null : ofGroup(others);
    }

    private String ofGroup(String group) {
        BigDecimal pupils = pupils(group);
        if (pupils == null) {
            return GROUP_UNKNOWN;
        }
        return pupils.compareTo(LEAST) < 0 ? GROUP_UNDER_11 : null;
    }

    private boolean isEmpty(String group) {
        BigDecimal pupils = counted(group);
        return pupils != null && pupils.signum() == 0;
    }

    /** As published, or what the others leave of the cohort; or null. */
    private BigDecimal counted(String group) {
        BigDecimal pupils = value(FigureCode.PUPILS, group);
        String others = catalogue.groups().get(group).others();
        BigDecimal rest = pupils != null || others == null ? null : value(FigureCode.PUPILS, others);
        return rest == null ? pupils : cohort().subtract(rest);
    }

    /** As counted; otherwise what a published percentage comes to at least; or null. */
    private BigDecimal pupils(String group) {
        BigDecimal counted = counted(group);
        if (counted != null) {
            return counted;
        }
        BigDecimal percent = value(FigureCode.PUPILS_PERCENT, group);
        String others = catalogue.groups().get(group).others();
        if (percent == null && others != null && value(FigureCode.PUPILS_PERCENT, others) != null) {
            percent = HUNDRED.subtract(value(FigureCode.PUPILS_PERCENT, others));
        }
        return percent == null ? null
                : cohort().multiply(percent.subtract(ROUNDING)).divide(HUNDRED, 0, RoundingMode.DOWN).max(BigDecimal.ZERO);
    }

    /** Null where nobody tells. */
    public BigDecimal cohort() {
        return reading().value();
    }

    private Reading reading() {
        return figures.getOrDefault(FigureCode.COHORT, Reading.missing(Missing.BLANK));
    }

    private BigDecimal value(String measure, String group) {
        Reading reading = figures.get(new FigureCode(measure, group, null).text());
        return reading == null ? null : reading.value();
    }
}
