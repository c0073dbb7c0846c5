package org.goodschool.performance.targetsetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.performance.school.SchoolRow;
import org.goodschool.performance.targetsetting.domain.TargetSchool;

/** What every step needs before it and after it. */
@ApplicationScoped
public class TargetDesk {

    @Inject
    Measures measures;

    /** @return fails with 404 for a school that the register does not have */
    Uni<TargetSchool> school(Step step, int urn) {
        return step.session().find(SchoolRow.class, urn)
                .onItem().ifNull().failWith(() -> ProblemException.notFound("The register has no school with URN " + urn + "."))
                .map(row -> new TargetSchool(urn, row.laCode, row.name));
    }

    /** As they are after the step. */
    Uni<TargetSetView> view(Step step, String id) {
        return step.flush().chain(() -> step.session().find(TargetSetRow.class, id))
                .map(row -> TargetSetView.of(row, measures.all()));
    }

    static LocalDate on(LocalDate said, LocalDate today) {
        return said == null ? today : said;
    }

    static LocalDate today(Step step) {
        return CouncilTime.day(step.work().now());
    }
}
