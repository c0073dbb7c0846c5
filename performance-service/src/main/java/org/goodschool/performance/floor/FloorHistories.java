package org.goodschool.performance.floor;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.performance.KnownAt;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.Reason;
import org.goodschool.performance.result.domain.KeyStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** How an authority's schools were judged, as it was known at a moment, and what changed since one. */
public final class FloorHistories {

    private static final String AS_KNOWN = """
            select urn, school_name, key_stage, academic_year, outcome, reason, rule_set, null
            from (select distinct on (urn, academic_year, key_stage) * from floor_history
                  where recorded_at <= cast(:knownAt as timestamptz) and academic_year = any(cast(:years as int[]))
                    and urn in (select urn from floor_history where la_code = :area)
                  order by urn, academic_year, key_stage, version desc) last
            where la_code = :area and reason is distinct from :gone
            order by school_name, urn, key_stage, academic_year""";

    private static final String YEARS = """
            select key_stage, academic_year
            from (select distinct on (urn, academic_year, key_stage) * from floor_history
                  where la_code = :area and recorded_at <= cast(:knownAt as timestamptz) and academic_year <= cast(:last as int)
                  order by urn, academic_year, key_stage, version desc) last
            where outcome in ('BELOW', 'NOT_BELOW')
            group by key_stage, academic_year order by key_stage, academic_year desc""";

    private static final String CHANGED = """
            select now.urn, now.school_name, now.key_stage, now.academic_year, now.outcome, now.reason, now.rule_set, before.outcome
            from (select distinct on (urn, academic_year, key_stage) * from floor_history
                  where la_code = :area and recorded_at >= cast(:since as timestamptz)
                  order by urn, academic_year, key_stage, version desc) now
            left join lateral (select outcome from floor_history h
                  where h.urn = now.urn and h.academic_year = now.academic_year and h.key_stage = now.key_stage
                    and h.recorded_at < cast(:since as timestamptz)
                  order by h.version desc limit 1) before on true
            where now.outcome is distinct from before.outcome and (now.outcome = 'BELOW' or before.outcome = 'BELOW')
            order by now.school_name, now.urn, now.key_stage, now.academic_year""";

    private FloorHistories() {
    }

    /** @param knownAt null for now */
    public static Uni<List<Judged>> asKnown(Mutiny.Session session, String area, List<Integer> years, Instant knownAt) {
        return Sql.on(session, AS_KNOWN).set("area", area).set("years", years.toArray(Integer[]::new)).set("knownAt", KnownAt.parameter(knownAt))
                .set("gone", Reason.RESULTS_TAKEN_BACK).rows().map(FloorHistories::judged);
    }

    /** A year in which some school was judged. */
    public record Year(KeyStage keyStage, int academicYear) {
    }

    /** The latest first. @param last no later one; @param knownAt null for now */
    public static Uni<List<Year>> years(Mutiny.Session session, String area, int last, Instant knownAt) {
        return Sql.on(session, YEARS).set("area", area).set("last", last).set("knownAt", KnownAt.parameter(knownAt)).rows()
                .map(rows -> rows.stream().map(row -> new Year(KeyStage.valueOf((String) row[0]), ((Number) row[1]).intValue())).toList());
    }

    /** Who came below the floor or no longer is, by what was recorded from that moment on. */
    public static Uni<List<Judged>> changedSince(Mutiny.Session session, String area, Instant since) {
        return Sql.on(session, CHANGED).set("area", area).set("since", since.atOffset(ZoneOffset.UTC)).rows().map(FloorHistories::judged);
    }

    private static List<Judged> judged(List<Object[]> rows) {
        return rows.stream().map(row -> new Judged(((Number) row[0]).intValue(), (String) row[1], KeyStage.valueOf((String) row[2]),
                ((Number) row[3]).intValue(), Outcome.valueOf((String) row[4]), (String) row[5], (String) row[6],
                row[7] == null ? null : Outcome.valueOf((String) row[7]))).toList();
    }
}
