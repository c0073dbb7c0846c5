package org.goodschool.performance.floor.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.goodschool.performance.floor.domain.Continuation.Succession;
import org.goodschool.performance.lineage.domain.Link;
import org.goodschool.performance.lineage.domain.Relation;

/**
 * The numbers under which a school's results are counted, by a dated rule: its own first, then back in time; and where the
 * way back ends, why.
 */
public record Predecessors(String rule, List<Integer> counted, List<NotCounted> notCounted) {

    /** @param reason a stable code of {@link Continuation} */
    public record NotCounted(int urn, String reason) {
    }

    public Predecessors {
        counted = List.copyOf(counted);
        notCounted = List.copyOf(notCounted);
    }

    /**
     * @param links of a school to those before it, or more
     * @param converted whether the register says that a school closed only to become an academy; null where it says nothing
     * @param types the published type of a school; null where no result tells it
     */
    public static Predecessors of(Continuation rule, int urn, IntFunction<? extends Collection<Link>> links, IntFunction<Boolean> converted,
            Map<Integer, String> types) {
        List<Integer> counted = new ArrayList<>(List.of(urn));
        while (true) {
            int school = counted.getLast();
            List<Link> back = links.apply(school).stream().filter(link -> link.urn() == school && link.relation() == Relation.PREDECESSOR)
                    .filter(link -> !counted.contains(link.otherUrn())).toList();
            if (back.size() > 1) {
                return new Predecessors(rule.id(), counted, back.stream().map(Link::otherUrn).sorted()
                        .map(other -> new NotCounted(other, Continuation.SEVERAL_PREDECESSORS)).toList());
            }
            if (back.isEmpty()) {
                return new Predecessors(rule.id(), counted, List.of());
            }
            Link link = back.getFirst();
            String refusal = rule.refusal(new Succession(link.kind(), converted.apply(link.otherUrn()), types.get(school)));
            if (refusal != null) {
                return new Predecessors(rule.id(), counted, List.of(new NotCounted(link.otherUrn(), refusal)));
            }
            counted.add(link.otherUrn());
        }
    }
}
