package org.goodschool.performance.floor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.performance.KnownAt;
import org.goodschool.performance.floor.domain.Reason;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The last judgement of each school, key stage and year, as it is or as it was known at a moment, for statements that ask for
 * many: {@code j} in the statement's {@code from}.
 */
public final class Judgements {

    private static final String NOW = "floor_evaluation j where not j.withdrawn";

    private static final String THEN = """
            floor_history j where j.recorded_at <= cast(:knownAt as timestamptz) and j.reason is distinct from '%s' and not exists (
                select 1 from floor_history l where l.urn = j.urn and l.academic_year = j.academic_year and l.key_stage = j.key_stage
                and l.version > j.version and l.recorded_at <= cast(:knownAt as timestamptz))""".formatted(Reason.RESULTS_TAKEN_BACK);

    /** What is not asked for is not in the statement: the database then plans it by the index of what is. */
    private final StringBuilder asked = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Judgements(AsOf when) {
        asked.append(when.knownAt() == null ? NOW : THEN);
        if (when.knownAt() != null) {
            values.put("knownAt", KnownAt.parameter(when.knownAt()));
        }
        if (when.asOf() != null) {
            and("j.academic_year <= cast(:last as int)", "last", AcademicYear.lastOver(when.asOf()));
        }
    }

    public static Judgements at(AsOf when) {
        return new Judgements(when);
    }

    public Judgements ofSchools(Collection<Integer> urns) {
        return and("j.urn = any(cast(:urns as int[]))", "urns", urns.toArray(Integer[]::new));
    }

    /** @param areas codes of authorities; none for all */
    public Judgements ofAreas(Collection<String> areas) {
        return areas.isEmpty() ? this : and("j.la_code = any(cast(:areas as text[]))", "areas", areas.toArray(String[]::new));
    }

    /** @param keyStage null for all */
    public Judgements of(KeyStage keyStage) {
        return keyStage == null ? this : and("j.key_stage = :stage", "stage", keyStage.name());
    }

    public Judgements ofYears(Collection<Integer> academicYears) {
        return and("j.academic_year = any(cast(:years as int[]))", "years", academicYears.toArray(Integer[]::new));
    }

    public Judgements of(KeyStageYear year) {
        return of(year.keyStage()).and("j.academic_year = cast(:year as int)", "year", year.academicYear());
    }

    /** @param select columns of {@code j}; @param rest what follows the conditions, such as a {@code group by} */
    public Sql ask(Mutiny.Session session, String select, String rest) {
        Sql sql = Sql.on(session, "select " + select + " from " + asked + " " + rest);
        values.forEach(sql::set);
        return sql;
    }

    private Judgements and(String condition, String name, Object value) {
        asked.append(" and ").append(condition);
        values.put(name, value);
        return this;
    }
}
