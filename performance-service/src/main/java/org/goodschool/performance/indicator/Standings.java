package org.goodschool.performance.indicator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.performance.KnownAt;
import org.goodschool.performance.indicator.domain.GoodOrBetter;
import org.goodschool.performance.indicator.domain.SchoolOnDay;
import org.goodschool.performance.indicator.domain.SchoolOnDay.WithoutGrade;
import org.goodschool.performance.yearsbelow.Heirs;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells of each open school of an authority how it stood on some days, as far as it was known at a moment. */
@ApplicationScoped
public class Standings {

    private static final String EACH = SchoolsOnDays.ofAreas("""
            select fact.day, fact.urn, coalesce(fact.name, school.name), fact.phase, graded.grade, graded.framework,
                   settled.category, settled.urn is not null, fact.pupils, fact.later,
                   without_grade.inspection_number, without_grade.framework, without_grade.started_on
            """, "order by 1, 3, 2");

    private static final String OPEN = """
            select urn from (select distinct on (urn) urn, open from school_opening
                  where urn = any(cast(:urns as int[])) and valid_from <= cast(:day as date)
                    and recorded_at <= cast(:knownAt as timestamptz)
                  order by urn, valid_from desc, sequence desc, part desc) last
            where open""";

    private final GoodOrBetter rule = GoodOrBetterFile.read();

    @Inject
    Heirs heirs;

    public GoodOrBetter rule() {
        return rule;
    }

    /** @param knownAt null for now */
    public Uni<List<SchoolOnDay>> of(Mutiny.Session session, List<LocalDate> days, String area, Instant knownAt) {
        return heirs.ofAreas(session, List.of(area), knownAt).chain(continued -> SchoolsOnDays.with(continued, Sql.on(session, EACH))
                .set("days", days.toArray(LocalDate[]::new)).set("areas", new String[] {area})
                .set("kinds", rule.kinds().toArray(String[]::new)).set("knownAt", KnownAt.parameter(knownAt))
                .rows().map(rows -> rows.stream().map(Standings::standing).toList()));
    }

    /**
     * Which schools that stand only on one of two days are open on the other one all the same: elsewhere, or of another kind.
     *
     * @param here of the one day
     * @param there of the other
     * @param day the other
     * @param knownAt null for now
     * @return URNs
     */
    public Uni<Set<Integer>> openElsewhere(Mutiny.Session session, List<SchoolOnDay> here, List<SchoolOnDay> there, LocalDate day, Instant knownAt) {
        Set<Integer> only = here.stream().map(SchoolOnDay::urn).collect(Collectors.toCollection(HashSet::new));
        there.forEach(standing -> only.remove(standing.urn()));
        return only.isEmpty() ? Uni.createFrom().item(Set.of())
                : Sql.on(session, OPEN).set("day", day).set("urns", only.toArray(Integer[]::new)).set("knownAt", KnownAt.parameter(knownAt))
                        .column(Integer.class).map(Set::copyOf);
    }

    private static SchoolOnDay standing(Object[] row) {
        return new SchoolOnDay((LocalDate) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], row[10] == null ? null : new WithoutGrade((String) row[10], (String) row[11], (LocalDate) row[12]),
                (String) row[6], (Boolean) row[7], row[8] == null ? null : ((Number) row[8]).intValue(), (Boolean) row[9]);
    }
}
