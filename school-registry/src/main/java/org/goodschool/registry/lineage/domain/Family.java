package org.goodschool.registry.lineage.domain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * All schools that one school goes back to, went on as, or shares these with. Publishers contradict themselves, so a school
 * may come before itself: each is counted once, at its nearest.
 *
 * @param predecessors with the number of steps back to them, nearest first
 * @param successors with the number of steps on to them
 * @param relatives neither, but of the same family: merged into the same school, split from it, or united with one of them
 * @param links those between members of the family, and what the school itself is only associated with
 */
public record Family(
        int urn,
        Map<Integer, Integer> predecessors,
        Map<Integer, Integer> successors,
        Set<Integer> relatives,
        List<KeptLink> links) {

    private static final Comparator<KeptLink> BY_SCHOOL = Comparator.comparingInt(KeptLink::urn)
            .thenComparingInt(kept -> kept.link().otherUrn()).thenComparing(kept -> kept.link().relation());

    /** @param urn of the school that keeps it */
    public record KeptLink(int urn, Link link) {

        public LinkId id() {
            return new LinkId(urn, link.otherUrn(), link.relation());
        }

        boolean is(Relation relation) {
            return link.relation() == relation;
        }

        boolean touches(int school) {
            return urn == school || link.otherUrn() == school;
        }

        private int otherThan(int school) {
            return urn == school ? link.otherUrn() : urn;
        }
    }

    /** @param known links of this family or others, in any order */
    public static Family of(int urn, Collection<KeptLink> known) {
        Map<Integer, Integer> predecessors = reached(urn, known, (link, from) ->
                link.is(Relation.PREDECESSOR) && link.urn() == from);
        Map<Integer, Integer> successors = reached(urn, known, (link, from) ->
                link.is(Relation.PREDECESSOR) && link.link().otherUrn() == from);
        Set<Integer> all = new HashSet<>(reached(urn, known, (link, from) ->
                !link.is(Relation.ASSOCIATED) && link.touches(from)).keySet());
        all.add(urn);
        Set<Integer> relatives = new TreeSet<>(all);
        relatives.remove(urn);
        relatives.removeAll(predecessors.keySet());
        relatives.removeAll(successors.keySet());
        List<KeptLink> links = known.stream()
                .filter(link -> link.is(Relation.ASSOCIATED) ? link.touches(urn) : all.contains(link.urn()))
                .sorted(BY_SCHOOL).toList();
        return new Family(urn, predecessors, successors, relatives, links);
    }

    /** Every school that is spoken of here. */
    public Set<Integer> urns() {
        Set<Integer> urns = new TreeSet<>(Set.of(urn));
        links.stream().flatMap(link -> Stream.of(link.urn(), link.link().otherUrn())).forEach(urns::add);
        return urns;
    }

    private static Map<Integer, Integer> reached(
            int start, Collection<KeptLink> links, BiFunction<KeptLink, Integer, Boolean> leadsOnFrom) {
        Map<Integer, Integer> steps = new LinkedHashMap<>(Map.of(start, 0));
        Deque<Integer> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            int from = next.remove();
            links.stream().filter(link -> leadsOnFrom.apply(link, from)).map(link -> link.otherThan(from)).sorted()
                    .filter(school -> steps.putIfAbsent(school, steps.get(from) + 1) == null)
                    .forEach(next::add);
        }
        steps.remove(start);
        return steps;
    }
}
