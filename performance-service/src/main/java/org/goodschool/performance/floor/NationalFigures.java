package org.goodschool.performance.floor;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.ComparatorProjection;
import org.goodschool.performance.comparator.ComparatorRow;
import org.goodschool.performance.comparator.ComparatorsOfYear;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What schools are compared with, as it is or as it was known. Figures that are shipped with the rule sets have always been
 * known; on a day, there are those of the years that were over.
 */
@ApplicationScoped
public class NationalFigures {

    @Inject
    EventStore store;

    @Inject
    Standards standards;

    /** @return without figures where none are known */
    public Uni<ComparatorsOfYear> ofYear(Mutiny.Session session, KeyStageYear year, AsOf when) {
        return rows(session, Set.of(year), when).map(rows -> of(year, when, rows));
    }

    /** Of the years that have figures, in order. */
    public Uni<List<ComparatorsOfYear>> ofYears(Mutiny.Session session, Predicate<KeyStageYear> asked, AsOf when) {
        return session.createQuery("select distinct keyStage, academicYear from ComparatorRow", Object[].class).getResultList().chain(recorded -> {
            Set<KeyStageYear> years = new HashSet<>();
            recorded.forEach(row -> years.add(new KeyStageYear(KeyStage.valueOf((String) row[0]), (Integer) row[1])));
            standards.all().published().forEach(figure -> years.add(new KeyStageYear(figure.keyStage(), figure.academicYear())));
            years.removeIf(asked.negate());
            return rows(session, years, when).map(rows -> years.stream()
                    .sorted(Comparator.comparing(KeyStageYear::keyStage).thenComparing(KeyStageYear::academicYear))
                    .map(year -> of(year, when, rows)).filter(year -> !year.comparators().isEmpty()).toList());
        });
    }

    private ComparatorsOfYear of(KeyStageYear year, AsOf when, Map<KeyStageYear, List<ComparatorRow>> rows) {
        Comparators shipped = AcademicYear.isOver(year.academicYear(), when.asOf()) ? standards.published(year) : Comparators.NONE;
        return ComparatorsOfYear.of(year, shipped, rows.getOrDefault(year, List.of()));
    }

    private Uni<Map<KeyStageYear, List<ComparatorRow>>> rows(Mutiny.Session session, Set<KeyStageYear> years, AsOf when) {
        return store.read(session, PerformanceAggregates.COMPARATORS, years.stream().map(KeyStageYear::id).toList())
                .map(events -> events.entrySet().stream().collect(Collectors.toMap(year -> KeyStageYear.of(year.getKey()), year ->
                        ComparatorProjection.rows(History.of(year.getValue(), when.asOf(), when.knownAt())))));
    }
}
