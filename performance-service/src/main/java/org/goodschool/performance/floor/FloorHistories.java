package org.goodschool.performance.floor;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.hibernate.reactive.mutiny.Mutiny;

/** How an authority's schools were judged, as it was known at a moment, and what changed since one. */
public final class FloorHistories {

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
        return Judgements.at(new AsOf(null, knownAt)).ofAreas(List.of(area)).ofYears(years)
                .ask(session, "j.urn, j.school_name, j.key_stage, j.academic_year, j.outcome, j.reason, j.rule_set, null",
                        "order by j.school_name, j.urn, j.key_stage, j.academic_year").rows().map(FloorHistories::judged);
    }

    /** Years that were over in which some school was judged, the latest first. */
    public static Uni<List<KeyStageYear>> years(Mutiny.Session session, String area, AsOf when) {
        return Judgements.at(when).ofAreas(List.of(area))
                .ask(session, "j.key_stage, j.academic_year", "and j.outcome in ('BELOW', 'NOT_BELOW') group by 1, 2 order by 1, 2 desc").rows()
                .map(rows -> rows.stream().map(row -> new KeyStageYear(KeyStage.valueOf((String) row[0]), ((Number) row[1]).intValue())).toList());
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
