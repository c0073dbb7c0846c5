package org.goodschool.performance.comparator.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.Release;

/** Everything known about the national figures of one key stage and year: for each measure at most one of each basis. */
public record Comparators(List<NationalComparator> known) {

    public static final Comparators NONE = new Comparators(List.of());

    public Comparators {
        known = List.copyOf(known);
    }

    public Comparators with(Collection<NationalComparator> recorded) {
        List<NationalComparator> merged = new ArrayList<>(known);
        for (NationalComparator comparator : recorded) {
            merged.removeIf(other -> other.measure() == comparator.measure() && other.basis() == comparator.basis());
            merged.add(comparator);
        }
        return new Comparators(merged);
    }

    Comparators without(Collection<NationalComparator> withdrawn) {
        return new Comparators(known.stream().filter(comparator -> !withdrawn.contains(comparator)).toList());
    }

    private boolean tells(NationalComparator comparator) {
        return known.stream().anyMatch(other -> other.measure() == comparator.measure() && other.basis() == comparator.basis());
    }

    /** Those that the others say nothing of, not even another figure. */
    List<NationalComparator> beyond(Comparators others) {
        return known.stream().filter(comparator -> !others.tells(comparator)).toList();
    }

    public boolean holds(NationalComparator comparator) {
        return known.contains(comparator);
    }

    /** Something else is known of the same measure from the same basis. */
    public boolean isCorrectedBy(NationalComparator comparator) {
        return known.stream().anyMatch(other -> other.measure() == comparator.measure() && other.basis() == comparator.basis()
                && !other.equals(comparator));
    }

    /** Like the results that it was computed from, a figure of an earlier release is no longer believed. */
    boolean hasLaterReleaseThan(NationalComparator comparator) {
        return known.stream().anyMatch(other -> other.isComputedLike(comparator) && Release.isLater(other.release(), comparator.release()));
    }

    /** Within a release, what was computed from more schools stands before the same computed from fewer: part of a file is no correction. */
    Optional<NationalComparator> computedFromMore(NationalComparator comparator) {
        return known.stream().filter(other -> other.isComputedLike(comparator) && other.schools() > comparator.schools()
                && !Release.isLater(comparator.release(), other.release())).findFirst();
    }

    /** The one that a school is compared with. */
    public Optional<NationalComparator> inForce(Measure measure) {
        return known.stream().filter(comparator -> comparator.measure() == measure)
                .min(Comparator.comparing(NationalComparator::basis));
    }

    public Map<Measure, NationalComparator> inForce() {
        Map<Measure, NationalComparator> inForce = new EnumMap<>(Measure.class);
        for (NationalComparator comparator : known) {
            inForce.computeIfAbsent(comparator.measure(), measure -> inForce(measure).orElseThrow());
        }
        return inForce;
    }
}
