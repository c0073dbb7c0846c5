package org.goodschool.performance.classification;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.performance.classification.domain.Inspected;
import org.goodschool.performance.classification.domain.LastInspection;
import org.goodschool.performance.indicator.GoodOrBetterFile;
import org.goodschool.performance.indicator.domain.GoodOrBetter;
import org.hibernate.reactive.mutiny.Mutiny;

/** A school's inspections, under whichever of its numbers, as they are known now; the latest first. */
public record Inspections(List<Inspected> all) {

    private static final GoodOrBetter RULE = GoodOrBetterFile.read();

    private static final String KNOWN = """
            with known as (
                select distinct on (i.urn, i.inspection_number) i.* from inspection_outcome i where i.urn = any(:urns)
                order by i.urn, i.inspection_number, i.sequence desc)
            select urn, inspection_number, started_on, framework, kind, grade, category, judgements, safeguarding, settles_category from known
            where not withdrawn
            order by started_on desc, ended_on desc nulls last, inspection_number desc""";

    /** By URN. */
    public static Uni<Map<Integer, List<Inspected>>> of(Mutiny.Session session, Collection<Integer> urns) {
        return Sql.on(session, KNOWN).set("urns", urns.toArray(Integer[]::new)).rows()
                .map(rows -> rows.stream().map(Inspections::inspected).collect(Collectors.groupingBy(Inspected::urn, HashMap::new, Collectors.toList())));
    }

    /** @param urns the school's numbers */
    public static Inspections of(List<Integer> urns, Map<Integer, List<Inspected>> known) {
        return new Inspections(urns.stream().flatMap(urn -> known.getOrDefault(urn, List.of()).stream())
                .sorted((one, other) -> other.startedOn().compareTo(one.startedOn())).toList());
    }

    LastInspection lastBy(LocalDate day) {
        Optional<Inspected> graded = by(day).filter(one -> one.grade() != null).findFirst();
        String category = by(day).filter(Inspected::settlesCategory).findFirst().map(Inspected::category).orElse(null);
        return graded.map(one -> new LastInspection(one.urn(), one.startedOn(), one.framework(), one.grade(),
                        RULE.good().contains(one.grade()) ? Boolean.TRUE : RULE.notYet().contains(one.grade()) ? Boolean.FALSE : null,
                        category))
                .orElse(category == null ? LastInspection.NONE : new LastInspection(null, null, null, null, null, category));
    }

    private Stream<Inspected> by(LocalDate day) {
        return all.stream().filter(one -> !one.startedOn().isAfter(day));
    }

    private static Inspected inspected(Object[] row) {
        return new Inspected((Integer) row[0], (String) row[1], (LocalDate) row[2], (String) row[3], (String) row[4], (String) row[5],
                (String) row[6], row[7] == null ? Map.of() : Json.texts((String) row[7]), (String) row[8], (Boolean) row[9]);
    }
}
