package org.goodschool.performance.indicator;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.performance.indicator.domain.Tally;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts schools as they were on some days, as far as it was known at a moment; in the database, which has them all. */
final class Tallies {

    enum By {
        NOTHING, PHASE, TYPE
    }

    private static final OffsetDateTime NOW = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String COUNT = """
            with day as (select unnest(cast(:days as date[])) as day),
            fact as (
                select distinct on (d.day, f.urn) d.day, f.urn, f.la_code, f.phase, f.type, f.kind, f.pupils,
                       f.stated_on > d.day as later
                from day d join school_fact f on f.valid_from <= d.day and f.recorded_at <= cast(:knownAt as timestamptz)
                where {f.urn}
                order by d.day, f.urn, f.valid_from desc, f.sequence desc),
            opening as (
                select distinct on (d.day, o.urn) d.day, o.urn, o.open
                from day d join school_opening o on o.valid_from <= d.day and o.recorded_at <= cast(:knownAt as timestamptz)
                where {o.urn}
                order by d.day, o.urn, o.valid_from desc, o.sequence desc, o.part desc),
            known as (
                select distinct on (i.urn, i.inspection_number) i.* from inspection_outcome i
                where i.recorded_at <= cast(:knownAt as timestamptz) and {i.urn}
                order by i.urn, i.inspection_number, i.sequence desc),
            graded as (
                select distinct on (d.day, i.urn) d.day, i.urn, i.grade
                from day d join known i on i.started_on <= d.day and i.grade is not null
                order by d.day, i.urn, i.started_on desc, i.ended_on desc nulls last, i.inspection_number desc),
            settled as (
                select distinct on (d.day, i.urn) d.day, i.urn, i.category
                from day d join known i on i.started_on <= d.day and i.settles_category
                order by d.day, i.urn, i.started_on desc, i.ended_on desc nulls last, i.inspection_number desc)
            select fact.day,
                   case cast(:by as text) when 'PHASE' then coalesce(fact.phase, '') when 'TYPE' then coalesce(fact.type, '') end as kept,
                   graded.grade, settled.category, settled.urn is not null as inspected,
                   count(*), count(fact.pupils), coalesce(sum(fact.pupils), 0), count(*) filter (where fact.later)
            from fact
            join opening on opening.day = fact.day and opening.urn = fact.urn and opening.open
            left join graded on graded.day = fact.day and graded.urn = fact.urn
            left join settled on settled.day = fact.day and settled.urn = fact.urn
            where fact.kind = any(cast(:kinds as text[]))
              and {fact.la_code}
            group by 1, 2, 3, 4, 5
            order by 1, 2""";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\.(\\w+)}");

    /** An array and not a join: the few schools of an authority are then looked up, and not looked for among all. */
    private static final String EVER_THERE =
            "%s = any(array(select urn from school_fact where la_code = any(cast(:areas as text[]))))";
    private static final String THERE = "%s = any(cast(:areas as text[]))";

    private static final String OF_ALL = PLACE.matcher(COUNT).replaceAll("true");
    private static final String OF_AREAS = PLACE.matcher(COUNT).replaceAll(place ->
            (place.group(2).equals("urn") ? EVER_THERE : THERE).formatted(place.group(1) + "." + place.group(2)));

    private static final String AUTHORITIES = """
            select count(distinct la_code) from school_fact
            where kind = any(cast(:kinds as text[])) and recorded_at <= cast(:knownAt as timestamptz)""";

    private Tallies() {
    }

    /**
     * @param areas   codes of authorities; none for all that the register has
     * @param knownAt null for now
     */
    static Uni<List<Tally>> count(Mutiny.Session session, List<LocalDate> days, Collection<String> areas,
            Collection<String> kinds, By by, Instant knownAt) {
        Sql counting = areas.isEmpty() ? Sql.on(session, OF_ALL)
                : Sql.on(session, OF_AREAS).set("areas", areas.toArray(String[]::new));
        return counting
                .set("days", days.toArray(LocalDate[]::new))
                .set("knownAt", moment(knownAt))
                .set("by", by.name())
                .set("kinds", kinds.toArray(String[]::new))
                .rows().map(rows -> rows.stream().map(Tallies::tally).toList());
    }

    /** In how many authorities the schools of the register lie. */
    static Uni<Integer> authorities(Mutiny.Session session, Collection<String> kinds, Instant knownAt) {
        return Sql.on(session, AUTHORITIES).set("kinds", kinds.toArray(String[]::new)).set("knownAt", moment(knownAt))
                .value(Number.class).map(Number::intValue);
    }

    private static Tally tally(Object[] row) {
        return new Tally((LocalDate) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4],
                number(row[5]), number(row[6]), number(row[7]), number(row[8]));
    }

    private static OffsetDateTime moment(Instant knownAt) {
        return knownAt == null ? NOW : knownAt.atOffset(ZoneOffset.UTC);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
