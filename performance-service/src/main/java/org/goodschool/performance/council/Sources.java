package org.goodschool.performance.council;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.performance.KnownAt;
import org.goodschool.performance.council.BoardReport.Of;
import org.goodschool.performance.council.BoardReport.Source;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which files said what a report says, as far as they had been recorded by then. */
final class Sources {

    private static final String ALL = """
            select 'REGISTER', source_file, null, stated_on, min(recorded_at) from school_fact
            where la_code = :area and valid_from <= cast(:day as date) and recorded_at <= cast(:knownAt as timestamptz)
            group by source_file, stated_on
            union all
            select 'INSPECTIONS', source_file, null, stated_on, min(recorded_at) from inspection_outcome
            where urn in (select urn from school_fact where la_code = :area) and started_on <= cast(:day as date)
              and recorded_at <= cast(:knownAt as timestamptz)
            group by source_file, stated_on
            union all
            select 'RESULTS', origin ->> 'file', origin ->> 'release', cast(origin ->> 'publishedOn' as date),
                   min(cast(origin ->> 'recordedAt' as timestamptz))
            from school_result, lateral (
                select origin, null as until from jsonb_array_elements(cast(figures as jsonb) -> 'origins') origin
                union all
                select gone -> 'origin', gone ->> 'until' from jsonb_array_elements(cast(former_origins as jsonb)) gone) told
            where la_code = :area and academic_year = any(cast(:years as int[]))
              and cast(origin ->> 'recordedAt' as timestamptz) <= cast(:knownAt as timestamptz)
              and (until is null or cast(until as timestamptz) > cast(:knownAt as timestamptz))
            group by 2, 3, 4
            order by 1, 4, 2, 3""";

    private Sources() {
    }

    /** @param knownAt null for now */
    static Uni<List<Source>> of(Mutiny.Session session, String area, LocalDate day, List<Integer> years, Instant knownAt) {
        return Sql.on(session, ALL).set("area", area).set("day", day).set("years", years.toArray(Integer[]::new))
                .set("knownAt", KnownAt.parameter(knownAt)).rows()
                .map(rows -> rows.stream().map(row -> new Source(Of.valueOf((String) row[0]), (String) row[1], (String) row[2],
                        (LocalDate) row[3], ((OffsetDateTime) row[4]).toInstant())).toList());
    }
}
