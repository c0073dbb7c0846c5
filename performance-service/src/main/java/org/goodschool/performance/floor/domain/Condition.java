package org.goodschool.performance.floor.domain;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.result.domain.Measure;

/** When a school is below the floor: a part of a rule set, as data. "Below" is strict: equality is never below (F-01). */
public sealed interface Condition {

    record BelowThreshold(Measure measure, BigDecimal threshold) implements Condition {
    }

    record BelowComparator(Measure measure, ComparatorKind kind) implements Condition {
    }

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** In the order in which the rule names them. */
    default List<Condition> leaves() {
        return switch (this) {
            case BelowThreshold leaf -> List.of(leaf);
            case BelowComparator leaf -> List.of(leaf);
            case All(List<Condition> parts) -> parts.stream().flatMap(part -> part.leaves().stream()).toList();
            case Any(List<Condition> parts) -> parts.stream().flatMap(part -> part.leaves().stream()).toList();
        };
    }

    /** The measures that are compared with a national figure. */
    default Set<Measure> compared() {
        Set<Measure> compared = EnumSet.noneOf(Measure.class);
        for (Condition leaf : leaves()) {
            if (leaf instanceof BelowComparator(Measure measure, ComparatorKind _)) {
                compared.add(measure);
            }
        }
        return compared;
    }
}
