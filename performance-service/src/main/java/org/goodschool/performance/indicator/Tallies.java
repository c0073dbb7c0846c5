package org.goodschool.performance.indicator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.performance.KnownAt;
import org.goodschool.performance.indicator.domain.Tally;
import org.goodschool.performance.yearsbelow.Heirs;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts schools as they were on some days, as far as it was known at a moment; in the database, which has them all. */
@ApplicationScoped
class Tallies {

    enum By {
        NOTHING, PHASE, TYPE
    }

    private static final String SELECT = """
            select fact.day,
                   case cast(:by as text) when 'PHASE' then coalesce(fact.phase, '') when 'TYPE' then coalesce(fact.type, '') end as kept,
                   graded.grade, settled.category, settled.urn is not null as inspected,
                   graded.urn is not null and without_grade.urn is not null as older_grade,
                   count(*), count(fact.pupils), coalesce(sum(fact.pupils), 0), count(*) filter (where fact.later)
            """;
    private static final String GROUPS = """
            group by 1, 2, 3, 4, 5, 6
            order by 1, 2""";
    private static final String OF_ALL = SchoolsOnDays.ofAll(SELECT, GROUPS);
    private static final String OF_AREAS = SchoolsOnDays.ofAreas(SELECT, GROUPS);

    private static final String AUTHORITIES = """
            select count(distinct la_code) from school_fact
            where kind = any(cast(:kinds as text[])) and recorded_at <= cast(:knownAt as timestamptz)""";

    @Inject
    Heirs heirs;

    /**
     * @param areas   codes of authorities; none for all that the register has
     * @param knownAt null for now
     */
    Uni<List<Tally>> count(Mutiny.Session session, List<LocalDate> days, Collection<String> areas,
            Collection<String> kinds, By by, Instant knownAt) {
        Sql counting = areas.isEmpty() ? Sql.on(session, OF_ALL)
                : Sql.on(session, OF_AREAS).set("areas", areas.toArray(String[]::new));
        return heirs.ofAreas(session, areas, knownAt).chain(continued -> SchoolsOnDays.with(continued, counting)
                .set("days", days.toArray(LocalDate[]::new))
                .set("knownAt", KnownAt.parameter(knownAt))
                .set("by", by.name())
                .set("kinds", kinds.toArray(String[]::new))
                .rows().map(rows -> rows.stream().map(Tallies::tally).toList()));
    }

    /** In how many authorities the schools of the register lie. */
    static Uni<Integer> authorities(Mutiny.Session session, Collection<String> kinds, Instant knownAt) {
        return Sql.on(session, AUTHORITIES).set("kinds", kinds.toArray(String[]::new)).set("knownAt", KnownAt.parameter(knownAt))
                .value(Number.class).map(Number::intValue);
    }

    private static Tally tally(Object[] row) {
        return new Tally((LocalDate) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4],
                (Boolean) row[5], number(row[6]), number(row[7]), number(row[8]), number(row[9]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
