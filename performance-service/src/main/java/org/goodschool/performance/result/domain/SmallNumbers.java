package org.goodschool.performance.result.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which figures would tell of single pupils (F-04): those of a cohort under 11, of a group under 11, and of groups that with
 * the cohort's leave 1 to 10 pupils, for those could be worked out. Of these the smallest are withheld until 11 are left.
 * What nobody knows to be larger counts as smaller.
 */
public final class SmallNumbers {

    public static final String COHORT_UNDER_11 = "cohort-under-11";
    public static final String GROUP_UNDER_11 = "group-under-11";
    public static final String GROUP_UNKNOWN = "group-size-unknown";
    public static final String REST_UNDER_11 = "rest-under-11";

    private static final BigDecimal LEAST = BigDecimal.valueOf(11);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A published percentage is of whole pupils, and rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    private final Map<String, Reading> figures;
    private final FurtherFigures catalogue;
    private final boolean single;
    private final Map<List<String>, Set<String>> shown = new HashMap<>();

    private SmallNumbers(Map<String, Reading> figures, FurtherFigures catalogue, boolean single) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.single = single;
    }

    /** @param figures all that is known of one school's result, by the text of their {@link FigureCode} */
    public static SmallNumbers ofSchool(Map<String, Reading> figures, FurtherFigures catalogue) {
        return new SmallNumbers(figures, catalogue, true);
    }

    /**
     * Of an authority or the nation, which is no single school: where nobody counts its pupils they are many. Where the
     * count is suppressed somebody has, and found few.
     */
    public static SmallNumbers ofArea(Map<String, Reading> figures, FurtherFigures catalogue) {
        return new SmallNumbers(figures, catalogue, false);
    }

    /** Why none of the result's figures may be shown; null where they may. */
    public String ofCohort() {
        Reading cohort = reading();
        if (cohort.missing() != null) {
            return uncounted() ? null : "cohort-missing-" + cohort.missing().slug();
        }
        return cohort.value().compareTo(LEAST) < 0 ? COHORT_UNDER_11 : null;
    }

    /** Why this figure may not be shown; null where it may. */
    public String of(FigureCode code) {
        String cohort = ofCohort();
        if (cohort != null || code.group() == null) {
            return cohort;
        }
        String alone = alone(code.group());
        if (alone != null) {
            return alone;
        }
        List<String> partition = catalogue.groups().get(code.group()).partition();
        return shown.computeIfAbsent(partition, this::shown).contains(code.group()) ? null : REST_UNDER_11;
    }

    /** Why this group may not be shown, whatever is shown beside it. */
    private String alone(String group) {
        String small = ofGroup(group);
        String others = catalogue.others(group);
        return small != null || others == null || isEmpty(others) ? small : ofGroup(others);
    }

    /** The groups of a partition that may be shown together. */
    private Set<String> shown(List<String> partition) {
        List<String> large = new ArrayList<>(partition.stream().filter(group -> alone(group) == null)
                .sorted(Comparator.comparing(this::pupils, Comparator.nullsLast(Comparator.naturalOrder()))).toList());
        if (uncounted()) {
            return new HashSet<>(large);
        }
        // a percentage and the one that it leaves have been judged together: what is left of both is rounding
        while (large.stream().allMatch(group -> counted(group) != null) && tellsOfFew(large)) {
            large.removeFirst();
        }
        return new HashSet<>(large);
    }

    private boolean tellsOfFew(List<String> groups) {
        BigDecimal rest = groups.stream().map(this::counted).reduce(cohort(), BigDecimal::subtract);
        return !groups.isEmpty() && rest.signum() > 0 && rest.compareTo(LEAST) < 0;
    }

    private String ofGroup(String group) {
        BigDecimal pupils = pupils(group);
        if (pupils == null) {
            return uncounted() ? null : GROUP_UNKNOWN;
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
        String others = catalogue.others(group);
        BigDecimal rest = pupils != null || others == null ? null : value(FigureCode.PUPILS, others);
        return rest == null || uncounted() ? pupils : cohort().subtract(rest);
    }

    /** As counted; otherwise what a published percentage comes to at least; or null. */
    private BigDecimal pupils(String group) {
        BigDecimal counted = counted(group);
        if (counted != null || uncounted()) {
            return counted;
        }
        BigDecimal percent = value(FigureCode.PUPILS_PERCENT, group);
        String others = catalogue.others(group);
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

    private boolean uncounted() {
        return !single && cohort() == null && reading().missing() != Missing.SUPPRESSED;
    }

    private Reading reading() {
        return figures.getOrDefault(FigureCode.COHORT, Reading.missing(Missing.BLANK));
    }

    private BigDecimal value(String measure, String group) {
        Reading reading = figures.get(new FigureCode(measure, group, null).text());
        return reading == null ? null : reading.value();
    }
}
