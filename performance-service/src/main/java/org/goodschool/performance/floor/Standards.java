package org.goodschool.performance.floor;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.floor.domain.FloorStandards;
import org.goodschool.performance.floor.domain.RuleSet;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rule sets, and the national figures known beside them. */
@ApplicationScoped
public class Standards {

    private final FloorStandards standards = FloorStandardsFile.read();
    private final Set<String> conversions = standards.ruleSets().stream()
            .flatMap(rules -> rules.scope().conversionReasons().stream()).collect(Collectors.toSet());

    @Inject
    EventStore store;

    public FloorStandards all() {
        return standards;
    }

    public RuleSet rules(KeyStageYear year) {
        return standards.of(year.keyStage(), year.academicYear());
    }

    public boolean isConversion(String closureReason) {
        return conversions.contains(closureReason);
    }

    /** Those that are shipped with the rule sets. */
    public Comparators published(KeyStageYear year) {
        return standards.published(year.keyStage(), year.academicYear());
    }

    /**
     * With those entered and computed, to be shown.
     *
     * @param knownAt only what had been recorded by then; null for all
     */
    public Uni<Map<KeyStageYear, Comparators>> comparators(Mutiny.Session session, Collection<KeyStageYear> years, Instant knownAt) {
        return store.read(session, PerformanceAggregates.COMPARATORS, years.stream().map(KeyStageYear::id).toList())
                .map(events -> years.stream().collect(Collectors.toMap(Function.identity(), year -> published(year)
                        .with(History.state(PerformanceAggregates.COMPARATORS, events.getOrDefault(year.id(), List.of()), null, knownAt).known()))));
    }

    /** The same, as this unit of work sees them. */
    public Uni<Map<KeyStageYear, Comparators>> comparators(UnitOfWork work, Collection<KeyStageYear> years) {
        List<String> ids = years.stream().map(KeyStageYear::id).toList();
        return work.loadAll(PerformanceAggregates.COMPARATORS, ids).map(held -> {
            Map<KeyStageYear, Comparators> comparators = new HashMap<>();
            for (KeyStageYear year : years) {
                comparators.put(year, published(year).with(held.get(year.id()).state().known()));
            }
            return comparators;
        });
    }
}
