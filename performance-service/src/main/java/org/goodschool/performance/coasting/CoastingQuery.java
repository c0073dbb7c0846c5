package org.goodschool.performance.coasting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.CountedOnce;
import org.goodschool.performance.floor.domain.Evaluation;
import org.goodschool.performance.floor.domain.FloorStandard;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.goodschool.performance.floor.domain.YearsRunning;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.school.Schools;
import org.goodschool.performance.yearsbelow.Continuations;
import org.hibernate.reactive.mutiny.Mutiny;

/** Judges schools by the coasting standard when somebody asks, on the results as they are believed then. */
@ApplicationScoped
public class CoastingQuery {

    record School(int urn, String name, String laCode) {
    }

    /** What the years are judged on. */
    private record Known(Map<String, PublishedResult> results, Map<KeyStageYear, Comparators> comparators,
                         Map<Integer, RegisterFacts> register, Continuations continuations) {
    }

    private final CoastingStandards coasting = CoastingStandards.read();

    @Inject
    EventStore store;

    @Inject
    Standards standards;

    Optional<YearsRunning> standard(KeyStage keyStage, int academicYear) {
        return coasting.of(keyStage, academicYear);
    }

    Uni<List<CoastingView>> of(Mutiny.Session session, List<School> schools, YearsRunning standard, int academicYear) {
        KeyStage keyStage = standard.keyStage();
        List<Integer> urns = schools.stream().map(School::urn).toList();
        return Continuations.of(session, standards.all(), urns).chain(continuations -> {
            Set<Integer> all = new HashSet<>();
            urns.forEach(urn -> all.addAll(continuations.line(urn).urns()));
            return results(session, all, standard, academicYear).chain(results -> comparators(session, standard, academicYear)
                    .chain(comparators -> Schools.facts(session, all)
                            .map(register -> new Known(results, comparators, register, continuations))));
        }).map(known -> schools.stream().map(school -> CoastingView.of(school, keyStage, academicYear, standard,
                standard.judge(academicYear, evaluations(school.urn(), standard, academicYear, known)))).toList());
    }

    private List<Evaluation> evaluations(int urn, YearsRunning standard, int academicYear, Known known) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (int year : standard.lookedAt(academicYear)) {
            Comparators comparators = known.comparators().get(new KeyStageYear(standard.keyStage(), year));
            List<Integer> counted = known.continuations().predecessors(urn, year).counted();
            counted.stream().map(school -> known.results().get(PublishedResult.streamId(school, standard.keyStage(), year)))
                    .filter(Objects::nonNull)
                    .map(result -> FloorStandard.evaluate(coasting.rules().of(standard.keyStage(), year),
                            result, comparators.inForce(), known.register().get(result.urn())))
                    .reduce(CountedOnce.of(one -> counted.indexOf(one.urn()), one -> one.outcome().tellsWhetherBelow()))
                    .ifPresent(evaluations::add);
        }
        return evaluations;
    }

    private Uni<Map<String, PublishedResult>> results(Mutiny.Session session, Set<Integer> urns, YearsRunning standard, int academicYear) {
        List<String> ids = urns.stream().flatMap(urn -> standard.lookedAt(academicYear).stream()
                .map(year -> PublishedResult.streamId(urn, standard.keyStage(), year))).toList();
        return store.read(session, PerformanceAggregates.RESULT, ids).map(histories -> {
            Map<String, PublishedResult> results = new HashMap<>();
            histories.forEach((id, events) -> History.state(PerformanceAggregates.RESULT, events, null, null)
                    .ifPresent(result -> results.put(id, result)));
            return results;
        });
    }

    private Uni<Map<KeyStageYear, Comparators>> comparators(Mutiny.Session session, YearsRunning standard, int academicYear) {
        return standards.comparators(session, standard.lookedAt(academicYear).stream()
                .map(year -> new KeyStageYear(standard.keyStage(), year)).toList(), null);
    }
}
