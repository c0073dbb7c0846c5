package org.goodschool.performance.floor.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.Reading;

/**
 * Judges a result by a rule set. The first of these that applies decides, so that one reason stands for each school:
 * <ol>
 * <li>no standard in that year (not applicable)
 * <li>the school's type is not judged, or nobody tells its type
 * <li>it is closed and did not merely become an academy, or nobody tells
 * <li>fewer than 11 pupils at the end of the key stage, or their number is missing
 * <li>a measure of the rule is missing: the first in the rule's order names the reason (F-04)
 * <li>the parts of the rule; one without its national comparator is unknown, and the outcome is unknown only if the
 * known parts do not decide it by themselves
 * </ol>
 */
public final class FloorStandard {

    private FloorStandard() {
    }

    /**
     * @param comparators those in force for this key stage and year, and no others
     * @param register    null where the register does not have the school
     */
    public static Evaluation evaluate(RuleSet rules, PublishedResult result, Map<Measure, NationalComparator> comparators,
                                      RegisterFacts register) {
        Judgement judgement = new Judgement(rules, result, register);
        if (!rules.isStandard()) {
            return judgement.of(Outcome.NOT_APPLICABLE, Reason.NO_FLOOR_STANDARD, List.of());
        }
        String exclusion = judgement.exclusion();
        if (exclusion != null) {
            return judgement.of(Outcome.NOT_EVALUATED, exclusion, List.of());
        }
        List<Figure> figures = new ArrayList<>();
        for (Condition leaf : rules.below().leaves()) {
            figures.add(figure(leaf, result, comparators));
        }
        for (Figure figure : figures) {
            if (figure.missing() != null) {
                return judgement.of(Outcome.NOT_EVALUATED, Reason.measureMissing(figure.missing()), figures);
            }
        }
        Boolean below = decide(rules.below(), figures);
        if (below == null) {
            return judgement.of(Outcome.NOT_EVALUATED, Reason.COMPARATOR_UNKNOWN, figures);
        }
        return judgement.of(below ? Outcome.BELOW : Outcome.NOT_BELOW, null, figures);
    }

    /** Whether a school counts towards the national median: all that a judgement needs is there, comparators apart. */
    public static boolean counts(RuleSet rules, PublishedResult result, RegisterFacts register) {
        return rules.isStandard() && new Judgement(rules, result, register).exclusion() == null
                && rules.below().leaves().stream().allMatch(leaf -> result.measure(measureOf(leaf)).missing() == null);
    }

    private static Figure figure(Condition leaf, PublishedResult result, Map<Measure, NationalComparator> comparators) {
        return switch (leaf) {
            case Condition.BelowThreshold(Measure measure, BigDecimal threshold) -> {
                Reading reading = result.measure(measure);
                yield new Figure(measure, reading.value(), reading.missing(), threshold, null, null,
                        below(reading, threshold));
            }
            case Condition.BelowComparator(Measure measure, var _) -> {
                Reading reading = result.measure(measure);
                NationalComparator comparator = comparators.get(measure);
                yield comparator == null
                        ? new Figure(measure, reading.value(), reading.missing(), null, null, null, null)
                        : new Figure(measure, reading.value(), reading.missing(), null, comparator.value(),
                                comparator.basis(), below(reading, comparator.value()));
            }
            case Condition.All _, Condition.Any _ -> throw new IllegalArgumentException("not a single part: " + leaf);
        };
    }

    private static Boolean below(Reading reading, BigDecimal line) {
        return reading.missing() != null ? null : reading.value().compareTo(line) < 0;
    }

    /** True, false, or null for unknown: one false part decides "all", one true part decides "any". */
    private static Boolean decide(Condition condition, List<Figure> figures) {
        return switch (condition) {
            case Condition.BelowThreshold leaf -> known(leaf.measure(), figures, leaf.threshold());
            case Condition.BelowComparator leaf -> known(leaf.measure(), figures, null);
            case Condition.All(List<Condition> parts) -> decide(parts, figures, false);
            case Condition.Any(List<Condition> parts) -> decide(parts, figures, true);
        };
    }

    private static Boolean decide(List<Condition> parts, List<Figure> figures, boolean deciding) {
        boolean unknown = false;
        for (Condition part : parts) {
            Boolean below = decide(part, figures);
            if (below == null) {
                unknown = true;
            } else if (below == deciding) {
                return deciding;
            }
        }
        return unknown ? null : !deciding;
    }

    private static Boolean known(Measure measure, List<Figure> figures, BigDecimal threshold) {
        for (Figure figure : figures) {
            if (figure.measure() == measure && Objects.equals(figure.threshold(), threshold)) {
                return figure.below();
            }
        }
        throw new IllegalStateException("no figure for " + measure);
    }

    private static Measure measureOf(Condition leaf) {
        return switch (leaf) {
            case Condition.BelowThreshold threshold -> threshold.measure();
            case Condition.BelowComparator comparator -> comparator.measure();
            case Condition.All _, Condition.Any _ -> throw new IllegalArgumentException("not a single part: " + leaf);
        };
    }

    /** The facts about the school, and who told each. */
    private record Judgement(RuleSet rules, PublishedResult result, RegisterFacts register) {

        String exclusion() {
            Boolean judged = judgedType();
            if (judged == null) {
                return Reason.TYPE_UNKNOWN;
            }
            if (!judged) {
                return Reason.EXCLUDED_TYPE;
            }
            Boolean closed = closed();
            if (closed == null) {
                return Reason.CLOSURE_UNKNOWN;
            }
            if (closed) {
                return Reason.CLOSED;
            }
            Reading cohort = result.cohort();
            if (cohort.missing() != null) {
                return Reason.cohortMissing(cohort.missing());
            }
            return cohort.value().compareTo(BigDecimal.valueOf(rules.scope().leastCohort())) < 0
                    ? Reason.COHORT_UNDER_11 : null;
        }

        Boolean judgedType() {
            if (result.schoolType() == null) {
                return register == null ? null : register.mainstream();
            }
            if (rules.scope().judgedTypes().contains(result.schoolType())) {
                return true;
            }
            return rules.scope().excludedTypes().contains(result.schoolType()) ? false : null;
        }

        Boolean closed() {
            if (result.closed() != null) {
                return result.closed() && result.successorUrn() == null;
            }
            return register == null ? null : register.closed() && !register.converted();
        }

        Evaluation of(Outcome outcome, String reason, List<Figure> figures) {
            boolean applicable = outcome != Outcome.NOT_APPLICABLE;
            return new Evaluation(result.urn(), result.keyStage(), result.academicYear(),
                    result.laCode() != null || register == null ? result.laCode() : register.laCode(),
                    result.schoolName() != null || register == null ? result.schoolName() : register.name(), outcome, reason, rules.id(),
                    applicable ? toldBy(result.schoolType() != null) : null,
                    applicable ? toldBy(result.closed() != null) : null, figures,
                    result.sources(figures.stream().map(Figure::measure).toList()), result.publishedRows());
        }

        private FactSource toldBy(boolean file) {
            if (file) {
                return FactSource.FILE;
            }
            return register == null ? null : FactSource.REGISTER;
        }
    }
}
