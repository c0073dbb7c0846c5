package org.goodschool.performance.classification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.classification.domain.ClassifiedSchool;
import org.goodschool.performance.classification.domain.FloorPart;
import org.goodschool.performance.classification.domain.Inspected;
import org.goodschool.performance.classification.domain.Known;
import org.goodschool.performance.classification.domain.LastInspection;
import org.goodschool.performance.classification.domain.YearOfResults;
import org.goodschool.performance.floor.FloorEvaluationRow;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.CountedOnce;
import org.goodschool.performance.floor.domain.Figure;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.school.Schools;
import org.goodschool.performance.yearsbelow.Continuations;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gathers the evidence of one school or of many, with as many queries for the one as for the others. */
@ApplicationScoped
class EvidenceOfSchools {

    /** One school's results of a key stage and year, under whichever number. */
    private record Slot(int academicYear, KeyStage keyStage) {
    }

    @Inject
    Standards standards;

    /** Empty where nobody has ever told anything of the school. */
    Uni<Optional<Evidence>> of(Mutiny.Session session, int urn) {
        return of(session, List.of(urn)).map(all -> Optional.ofNullable(all.get(urn)));
    }

    /** By URN; a school that nobody has told anything of is not in it. */
    Uni<Map<Integer, Evidence>> of(Mutiny.Session session, Collection<Integer> urns) {
        if (urns.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Continuations.of(session, standards.all(), urns).chain(continuations -> {
            Set<Integer> all = new HashSet<>();
            urns.forEach(urn -> all.addAll(continuations.line(urn).urns()));
            return rows(session, all).chain(rows -> Schools.facts(session, all)
                    .chain(register -> Inspections.of(session, all).map(inspections -> {
                        Map<Integer, Evidence> evidence = new HashMap<>();
                        for (int urn : urns) {
                            of(urn, continuations, rows, register.get(urn), inspections).ifPresent(one -> evidence.put(urn, one));
                        }
                        return evidence;
                    })));
        });
    }

    private static Uni<Map<Integer, List<FloorEvaluationRow>>> rows(Mutiny.Session session, Set<Integer> urns) {
        return session.createQuery("from FloorEvaluationRow where not withdrawn and urn in :urns order by academicYear desc, keyStage",
                        FloorEvaluationRow.class).setParameter("urns", urns).setReadOnly(true).getResultList()
                .map(rows -> rows.stream().collect(Collectors.groupingBy(row -> row.urn)));
    }

    private static Optional<Evidence> of(int urn, Continuations continuations, Map<Integer, List<FloorEvaluationRow>> rows,
            RegisterFacts register, Map<Integer, List<Inspected>> inspections) {
        List<FloorEvaluationRow> own = rows.getOrDefault(urn, List.of());
        if (register == null && own.isEmpty()) {
            return Optional.empty();
        }
        ClassifiedSchool school = register != null ? new ClassifiedSchool(urn, register.laCode(), register.name())
                : new ClassifiedSchool(urn, own.getFirst().laCode, own.getFirst().schoolName);
        Map<Slot, FloorEvaluationRow> years = new HashMap<>();
        for (int number : continuations.line(urn).urns()) {
            for (FloorEvaluationRow row : rows.getOrDefault(number, List.of())) {
                List<Integer> counted = continuations.predecessors(urn, row.academicYear).counted();
                if (counted.contains(number)) {
                    years.merge(new Slot(row.academicYear, row.keyStage), row,
                            CountedOnce.of(one -> counted.indexOf(one.urn), one -> one.outcome.tellsWhetherBelow()));
                }
            }
        }
        return Optional.of(new Evidence(school, new Known(years.values().stream().map(row -> year(row, urn)).toList(), LastInspection.NONE,
                register != null && register.closed()), Inspections.of(continuations.today(urn).counted(), inspections)));
    }

    private static YearOfResults year(FloorEvaluationRow row, int urn) {
        return new YearOfResults(row.keyStage, row.academicYear, row.outcome, row.reason, row.ruleSet,
                List.of(Json.read(row.figures, Figure[].class)).stream().map(EvidenceOfSchools::part).toList(),
                row.urn == urn ? null : row.urn);
    }

    private static FloorPart part(Figure figure) {
        return new FloorPart(figure.measure().name(), figure.value(), figure.missing() == null ? null : figure.missing().name(),
                figure.threshold(), figure.comparator(), figure.below());
    }
}
