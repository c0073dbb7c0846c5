package org.goodschool.performance.classification;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.classification.domain.ClassifiedSchool;
import org.goodschool.performance.classification.domain.FloorPart;
import org.goodschool.performance.classification.domain.YearOfResults;
import org.goodschool.performance.floor.FloorEvaluationRow;
import org.goodschool.performance.floor.domain.Figure;
import org.goodschool.performance.school.SchoolRow;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What this service knows of a school that a classification can rest on: its published results as they were judged by the
 * floor standard of each year, under this URN alone, and what the register says of it.
 */
record Evidence(ClassifiedSchool school, boolean closed, List<YearOfResults> years) {

    /** Empty where nobody has ever told anything of the school. */
    static Uni<Optional<Evidence>> of(Mutiny.Session session, int urn) {
        return session.createQuery("from FloorEvaluationRow where urn = :urn order by academicYear desc, keyStage",
                        FloorEvaluationRow.class).setParameter("urn", urn).setReadOnly(true).getResultList()
                .chain(rows -> session.find(SchoolRow.class, urn).map(register -> of(urn, register, rows)));
    }

    private static Optional<Evidence> of(int urn, SchoolRow register, List<FloorEvaluationRow> rows) {
        List<YearOfResults> years = rows.stream().map(Evidence::year).toList();
        if (register != null) {
            return Optional.of(new Evidence(new ClassifiedSchool(urn, register.laCode, register.name),
                    register.closed, years));
        }
        return rows.stream().findFirst().map(latest ->
                new Evidence(new ClassifiedSchool(urn, latest.laCode, latest.schoolName), false, years));
    }

    private static YearOfResults year(FloorEvaluationRow row) {
        return new YearOfResults(row.keyStage, row.academicYear, row.outcome, row.reason, row.ruleSet,
                List.of(Json.read(row.figures, Figure[].class)).stream().map(Evidence::part).toList());
    }

    private static FloorPart part(Figure figure) {
        return new FloorPart(figure.measure().name(), figure.value(), figure.missing() == null ? null : figure.missing().name(),
                figure.threshold(), figure.comparator(), figure.below());
    }
}
