package org.goodschool.performance.lineage;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.rest.Include;
import org.goodschool.performance.KnownAt;
import org.goodschool.performance.lineage.domain.Line;
import org.goodschool.performance.lineage.domain.Link;
import org.goodschool.performance.lineage.domain.Relation;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the numbers under which a school's results stand. */
public final class Lines {

    public static final String PARAMETER = "lineage";

    public static final String DESCRIPTION = "include: also what stands under the URNs of the schools before and after it";

    /** As they were told last. */
    private static final String LAST = """
            last as (
                select distinct on (l.urn, l.other_urn, l.relation) l.* from lineage_link l
                where l.recorded_at <= cast(:knownAt as timestamptz) and l.relation <> 'ASSOCIATED' %s
                order by l.urn, l.other_urn, l.relation, l.sequence desc)
            select urn, other_urn, relation, kind, since from last where not withdrawn""";

    /** Every link of the families of these schools, whoever keeps it. */
    private static final String LINKS = """
            with recursive family(urn) as (
                select unnest(cast(:urns as int[]))
                union
                select case when l.urn = f.urn then l.other_urn else l.urn end
                from family f join lineage_link l on l.urn = f.urn or l.other_urn = f.urn
                where l.relation <> 'ASSOCIATED'),
            """ + LAST.formatted("and l.urn in (select urn from family)");

    private static final String ALL = "with " + LAST.formatted("");

    private Lines() {
    }

    /** @param lineage what a caller asks for with {@code lineage=include} */
    public static boolean wanted(String lineage) {
        return Include.wanted(PARAMETER, lineage);
    }

    /** Alone, unless the caller asks for those before and after it. */
    public static Uni<Line> of(Mutiny.Session session, int urn, boolean withLineage) {
        return of(session, urn, withLineage, null);
    }

    /** @param knownAt null for now */
    public static Uni<Line> of(Mutiny.Session session, int urn, boolean withLineage, Instant knownAt) {
        return withLineage ? links(session, List.of(urn), knownAt).map(links -> Line.of(urn, links)) : Uni.createFrom().item(Line.alone(urn));
    }

    public static Uni<Line> of(Mutiny.Session session, int urn) {
        return of(session, urn, true);
    }

    /** Of the families of these schools, withdrawn ones and mere associations apart. */
    public static Uni<List<Link>> links(Mutiny.Session session, Collection<Integer> urns) {
        return links(session, urns, null);
    }

    /** @param knownAt null for now */
    public static Uni<List<Link>> links(Mutiny.Session session, Collection<Integer> urns, Instant knownAt) {
        return links(Sql.on(session, LINKS).set("urns", urns.toArray(Integer[]::new)), knownAt);
    }

    /** Of all schools. @param knownAt null for now */
    public static Uni<List<Link>> all(Mutiny.Session session, Instant knownAt) {
        return links(Sql.on(session, ALL), knownAt);
    }

    private static Uni<List<Link>> links(Sql asked, Instant knownAt) {
        return asked.set("knownAt", KnownAt.parameter(knownAt)).rows().map(rows -> rows.stream().map(Lines::link).toList());
    }

    /** For a filter by URN: a URN stands for all of its line. */
    public static Uni<List<Integer>> urns(Mutiny.Session session, List<?> given) {
        return urns(session, given, null);
    }

    /** @param knownAt null for now */
    public static Uni<List<Integer>> urns(Mutiny.Session session, List<?> given, Instant knownAt) {
        List<Integer> urns = given.stream().map(Integer.class::cast).toList();
        return links(session, urns, knownAt)
                .map(links -> List.copyOf(Line.urns(urns.stream().map(urn -> Line.of(urn, links)).toList())));
    }

    private static Link link(Object[] row) {
        return new Link((Integer) row[0], (Integer) row[1], Relation.valueOf((String) row[2]), (String) row[3],
                (LocalDate) row[4]);
    }
}
