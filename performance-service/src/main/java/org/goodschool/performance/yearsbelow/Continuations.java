package org.goodschool.performance.yearsbelow;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.performance.floor.domain.FloorStandards;
import org.goodschool.performance.floor.domain.Predecessors;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.goodschool.performance.lineage.Lines;
import org.goodschool.performance.lineage.domain.Line;
import org.goodschool.performance.lineage.domain.Link;
import org.goodschool.performance.school.Schools;
import org.hibernate.reactive.mutiny.Mutiny;

/** Under which numbers schools are counted: their links, and what the dated rule looks at. */
public final class Continuations {

    private final FloorStandards standards;
    private final List<Link> links;
    private final Map<Integer, List<Link>> back;
    private final Map<Integer, Boolean> converted;
    private final Map<Integer, String> types;

    /**
     * @param converted whether a closed school closed only to become an academy; others are not in it
     * @param types     as the latest results tell them
     */
    Continuations(FloorStandards standards, List<Link> links, Map<Integer, Boolean> converted, Map<Integer, String> types) {
        this.standards = standards;
        this.links = links;
        this.back = links.stream().collect(Collectors.groupingBy(Link::urn));
        this.converted = converted;
        this.types = types;
    }

    public static Uni<Continuations> of(Mutiny.Session session, FloorStandards standards, Collection<Integer> urns) {
        return Lines.links(session, urns).chain(links -> {
            Set<Integer> linked = new HashSet<>();
            links.forEach(link -> linked.addAll(List.of(link.urn(), link.otherUrn())));
            return Schools.facts(session, linked).chain(register -> types(session, linked)
                    .map(types -> new Continuations(standards, links, converted(register), types)));
        });
    }

    public Line line(int urn) {
        return Line.of(urn, links);
    }

    /** The school, and those before it whose results count in any year. */
    public Line counted(int urn) {
        Set<Integer> counted = standards.continuations().stream()
                .flatMap(rule -> predecessors(urn, rule.years().from()).counted().stream()).collect(Collectors.toSet());
        return new Line(urn, line(urn).members().stream().filter(member -> counted.contains(member.urn())).toList());
    }

    /** Whose results of an academic year count as the school's. */
    public Predecessors predecessors(int urn, int academicYear) {
        return Predecessors.of(standards.continuation(academicYear), urn, school -> back.getOrDefault(school, List.of()), converted::get, types);
    }

    /** Whose inspections count as the school's: by the rule of the latest year that any rule begins in. */
    public Predecessors today(int urn) {
        return predecessors(urn, standards.continuations().stream().mapToInt(rule -> rule.years().from()).max().orElseThrow());
    }

    private static Map<Integer, Boolean> converted(Map<Integer, RegisterFacts> register) {
        Map<Integer, Boolean> converted = new HashMap<>();
        register.forEach((urn, facts) -> {
            if (facts.closed()) {
                converted.put(urn, facts.converted());
            }
        });
        return converted;
    }

    /** As the latest results tell it. */
    private static Uni<Map<Integer, String>> types(Mutiny.Session session, Set<Integer> urns) {
        if (urns.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery("select urn, schoolType from SchoolResultRow where not withdrawn and urn in :urns and schoolType is not null"
                        + " order by academicYear, keyStage", Object[].class)
                .setParameter("urns", urns).getResultList().map(rows -> {
                    Map<Integer, String> types = new HashMap<>();
                    rows.forEach(row -> types.put((Integer) row[0], (String) row[1]));
                    return types;
                });
    }
}
