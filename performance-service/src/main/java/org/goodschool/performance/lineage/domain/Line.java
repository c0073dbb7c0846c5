package org.goodschool.performance.lineage.domain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The numbers under which one school's results stand: its own, those of the schools before it and after it, and those it
 * was united with. Publishers contradict themselves, so a school may come before itself: each is told once, at its nearest.
 *
 * @param members the school itself first, then the nearest
 */
public record Line(int urn, List<Member> members) {

    public enum Kinship {
        SELF, PREDECESSOR, SUCCESSOR, UNITED
    }

    /** @param steps how many links away */
    public record Member(int urn, Kinship standing, int steps) {
    }

    private static final Comparator<Member> NEAREST = Comparator.comparingInt(Member::steps)
            .thenComparing(Member::standing).thenComparingInt(Member::urn);

    public Line {
        members = List.copyOf(members);
    }

    public static Line alone(int urn) {
        return new Line(urn, List.of(new Member(urn, Kinship.SELF, 0)));
    }

    /** @param links of this family or others, in any order */
    public static Line of(int urn, Collection<Link> links) {
        Map<Integer, Member> members = new LinkedHashMap<>();
        members.put(urn, new Member(urn, Kinship.SELF, 0));
        reach(urn, Kinship.PREDECESSOR, members, links, (link, from) ->
                link.relation() == Relation.PREDECESSOR && link.urn() == from ? link.otherUrn() : null);
        reach(urn, Kinship.SUCCESSOR, members, links, (link, from) ->
                link.relation() == Relation.PREDECESSOR && link.otherUrn() == from ? link.urn() : null);
        List.copyOf(members.values()).forEach(member -> links.stream()
                .filter(link -> link.relation() == Relation.UNITED && link.touches(member.urn()))
                .map(link -> link.otherThan(member.urn()))
                .forEach(other -> members.putIfAbsent(other, new Member(other, Kinship.UNITED, member.steps() + 1))));
        return new Line(urn, members.values().stream().sorted(NEAREST).toList());
    }

    private static void reach(int start, Kinship standing, Map<Integer, Member> members, Collection<Link> links,
            BiFunction<Link, Integer, Integer> onFrom) {
        Deque<Member> next = new ArrayDeque<>(List.of(new Member(start, standing, 0)));
        while (!next.isEmpty()) {
            Member from = next.remove();
            links.stream().map(link -> onFrom.apply(link, from.urn())).filter(Objects::nonNull).sorted()
                    .map(other -> new Member(other, standing, from.steps() + 1))
                    .filter(member -> members.putIfAbsent(member.urn(), member) == null)
                    .forEach(next::add);
        }
    }

    /** The nearest first. */
    public List<Integer> urns() {
        return members.stream().map(Member::urn).toList();
    }

    /** Of several schools, each counted once. */
    public static Set<Integer> urns(Collection<Line> lines) {
        return lines.stream().flatMap(line -> line.urns().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
