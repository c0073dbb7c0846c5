package org.goodschool.performance.indicator;

import java.util.regex.Pattern;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.performance.lineage.domain.Continued;

/**
 * The open schools of some areas on some days, as far as it was known at a moment: what statements that count them or list
 * them are made of. {@code without_grade} is a school's last inspection that judged anything, where that gave no overall
 * grade. What was found of a school before it, which it counts as, was found of it. They take {@code :days}, {@code :knownAt} and
 * {@code :kinds}, {@code :heirs} with the number that each had {@code :before}, and {@code :areas} where those are named.
 */
final class SchoolsOnDays {

    private static final String WITH = """
            with day as (select unnest(cast(:days as date[])) as day),
            fact as (
                select distinct on (d.day, f.urn) d.day, f.urn, f.name, f.la_code, f.phase, f.type, f.kind, f.pupils,
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
                where i.recorded_at <= cast(:knownAt as timestamptz) and ({i.urn} or i.urn = any(cast(:before as int[])))
                order by i.urn, i.inspection_number, i.sequence desc),
            counted as (
                select known.urn as school, known.* from known
                union all
                select heir.urn, known.* from unnest(cast(:heirs as int[]), cast(:before as int[])) as heir(urn, before)
                join known on known.urn = heir.before),
            graded as (
                select distinct on (d.day, i.school) d.day, i.school as urn, i.grade, i.framework, i.started_on, i.ended_on, i.inspection_number
                from day d join counted i on i.started_on <= d.day and i.grade is not null
                order by d.day, i.school, i.started_on desc, i.ended_on desc nulls last, i.inspection_number desc),
            without_grade as (
                select distinct on (d.day, i.school) d.day, i.school as urn, i.framework, i.started_on, i.ended_on, i.inspection_number
                from day d join counted i on i.started_on <= d.day and i.grade is null and i.judgements is not null
                order by d.day, i.school, i.started_on desc, i.ended_on desc nulls last, i.inspection_number desc),
            settled as (
                select distinct on (d.day, i.school) d.day, i.school as urn, i.category
                from day d join counted i on i.started_on <= d.day and i.settles_category
                order by d.day, i.school, i.started_on desc, i.ended_on desc nulls last, i.inspection_number desc)
            """;

    private static final String FROM = """
            from fact
            join opening on opening.day = fact.day and opening.urn = fact.urn and opening.open
            left join graded on graded.day = fact.day and graded.urn = fact.urn
            left join without_grade on without_grade.day = fact.day and without_grade.urn = fact.urn and (graded.urn is null
                or (without_grade.started_on, coalesce(without_grade.ended_on, '-infinity'), without_grade.inspection_number)
                    > (graded.started_on, coalesce(graded.ended_on, '-infinity'), graded.inspection_number))
            left join settled on settled.day = fact.day and settled.urn = fact.urn
            left join school on school.urn = fact.urn
            where fact.kind = any(cast(:kinds as text[]))
              and {fact.la_code}
            """;

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\.(\\w+)}");

    /** An array and not a join: the few schools of an authority are then looked up, and not looked for among all. */
    private static final String EVER_THERE =
            "%s = any(array(select urn from school_fact where la_code = any(cast(:areas as text[]))))";
    private static final String THERE = "%s = any(cast(:areas as text[]))";

    private SchoolsOnDays() {
    }

    /** With the numbers that schools had before. */
    static Sql with(Continued continued, Sql statement) {
        return statement.set("heirs", continued.pairs().stream().map(Continued.Pair::urn).toArray(Integer[]::new))
                .set("before", continued.pairs().stream().map(Continued.Pair::before).toArray(Integer[]::new));
    }

    /**
     * @param select what is told of the schools
     * @param rest   how that is grouped and put in order
     */
    static String ofAll(String select, String rest) {
        return PLACE.matcher(WITH + select + FROM + rest).replaceAll("true");
    }

    static String ofAreas(String select, String rest) {
        return PLACE.matcher(WITH + select + FROM + rest).replaceAll(place ->
                (place.group(2).equals("urn") ? EVER_THERE : THERE).formatted(place.group(1) + "." + place.group(2)));
    }
}
