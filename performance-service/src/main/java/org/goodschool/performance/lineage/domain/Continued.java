package org.goodschool.performance.lineage.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Schools that count as the ones whose place they took, by the numbers that these had before, the nearest first. */
public final class Continued {

    public static final Continued NONE = new Continued(Map.of());

    private final Map<Integer, List<Integer>> before;
    private final Map<Integer, Integer> heads = new HashMap<>();

    /** @param before of each school that has any */
    public Continued(Map<Integer, List<Integer>> before) {
        this.before = new TreeMap<>(before);
        Set<Integer> ambiguous = new HashSet<>();
        Set<Integer> old = new HashSet<>();
        before.values().forEach(old::addAll);
        this.before.forEach((urn, numbers) -> {
            if (!old.contains(urn)) {
                numbers.forEach(number -> {
                    if (heads.put(number, urn) != null) {
                        ambiguous.add(number);
                    }
                });
            }
        });
        heads.keySet().removeAll(ambiguous);
    }

    public List<Integer> before(int urn) {
        return before.getOrDefault(urn, List.of());
    }

    /** The number that a school has at last; its own where no school counts as it, or several do. */
    public int last(int urn) {
        return heads.getOrDefault(urn, urn);
    }

    /** @param number that the school has, or had; @return 0 for the last one of its line */
    public int age(int number) {
        return before(last(number)).indexOf(number) + 1;
    }

    /** One for each of a school's earlier numbers. */
    public record Pair(int urn, int before) {
    }

    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        before.forEach((urn, numbers) -> numbers.forEach(number -> pairs.add(new Pair(urn, number))));
        return pairs;
    }
}
