package org.goodschool.performance.yearsbelow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.performance.KnownAt;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.lineage.Lines;
import org.goodschool.performance.lineage.domain.Continued;
import org.goodschool.performance.lineage.domain.Link;
import org.goodschool.performance.lineage.domain.Relation;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Which of many schools count as the ones whose place they took, by the rule that a dashboard goes by, as far as it was known at
 * a moment. Only the type of a school in results is as it is believed now, from the moment on at which results were first known.
 */
@ApplicationScoped
public class Heirs {

    private static final String EVER_THERE = "select distinct urn from school_fact where la_code = any(cast(:areas as text[]))";

    private static final String CLOSED = """
            select urn, closure_reason from (
                select distinct on (urn) urn, open, closure_reason from school_opening
                where urn = any(cast(:urns as int[])) and recorded_at <= cast(:knownAt as timestamptz)
                order by urn, valid_from desc, sequence desc, part desc) last
            where not open""";

    /** Every result is judged as it is recorded. */
    private static final String TYPES = """
            select distinct on (r.urn) r.urn, r.school_type from school_result r
            where not r.withdrawn and r.urn = any(cast(:urns as int[])) and r.school_type is not null and exists (
                select 1 from floor_history h where h.urn = r.urn and h.academic_year = r.academic_year
                and h.key_stage = r.key_stage and h.recorded_at <= cast(:knownAt as timestamptz))
            order by r.urn, r.academic_year desc, r.key_stage desc""";

    @Inject
    Standards standards;

    /** @param areas codes of authorities; none for all; @param knownAt null for now */
    public Uni<Continued> ofAreas(Mutiny.Session session, Collection<String> areas, Instant knownAt) {
        return areas.isEmpty() ? Lines.all(session, knownAt).chain(links -> of(session, links, knownAt))
                : Sql.on(session, EVER_THERE).set("areas", areas.toArray(String[]::new)).rows()
                        .chain(rows -> of(session, rows.stream().map(row -> (Integer) row[0]).toList(), knownAt));
    }

    /** Of these schools, under whichever of their numbers. @param knownAt null for now */
    public Uni<Continued> of(Mutiny.Session session, Collection<Integer> urns, Instant knownAt) {
        return Lines.links(session, urns, knownAt).chain(links -> of(session, links, knownAt));
    }

    /** Under which numbers these schools are counted, as far as it was known. @param knownAt not null */
    Uni<Continuations> known(Mutiny.Session session, Collection<Integer> urns, Instant knownAt) {
        return Lines.links(session, urns, knownAt).chain(links -> continuations(session, links, knownAt));
    }

    private Uni<Continued> of(Mutiny.Session session, List<Link> links, Instant knownAt) {
        List<Link> back = links.stream().filter(link -> link.relation() == Relation.PREDECESSOR).toList();
        return back.isEmpty() ? Uni.createFrom().item(Continued.NONE)
                : continuations(session, back, knownAt).map(continuations -> continued(back, continuations));
    }

    private Uni<Continuations> continuations(Mutiny.Session session, List<Link> links, Instant knownAt) {
        return asked(session, CLOSED, links.stream().map(Link::otherUrn), knownAt)
                .chain(reasons -> asked(session, TYPES, links.stream().map(Link::urn), knownAt).map(types -> {
                    Map<Integer, Boolean> converted = new HashMap<>();
                    reasons.forEach((urn, reason) -> converted.put(urn, standards.isConversion(reason)));
                    return new Continuations(standards.all(), links, converted, types);
                }));
    }

    /** A text of each school that has one. */
    private static Uni<Map<Integer, String>> asked(Mutiny.Session session, String statement, Stream<Integer> urns, Instant knownAt) {
        return Sql.on(session, statement).set("urns", urns.distinct().toArray(Integer[]::new)).set("knownAt", KnownAt.parameter(knownAt))
                .rows().map(rows -> rows.stream().collect(Collectors.toMap(row -> (Integer) row[0], row -> row[1] == null ? "" : (String) row[1])));
    }

    private static Continued continued(List<Link> back, Continuations continuations) {
        Map<Integer, List<Integer>> before = new HashMap<>();
        back.stream().map(Link::urn).distinct().forEach(urn -> {
            List<Integer> counted = continuations.today(urn).counted();
            if (counted.size() > 1) {
                before.put(urn, counted.subList(1, counted.size()));
            }
        });
        return new Continued(before);
    }
}
