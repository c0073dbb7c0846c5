package org.goodschool.registry.inspection.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodschool.registry.inspection.domain.InspectionCommand.RestoreInspections;
import org.goodschool.registry.inspection.domain.InspectionEvent.Because;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionWithdrawn;
import org.goodschool.registry.inspection.domain.InspectionHistory.Published;
import org.goodschool.registry.provenance.domain.Source;

/** What leads back to the inspections of before an import: it only added some and corrected others. */
final class InspectionRestoring {

    private final RestoreInspections command;
    private final Frameworks frameworks;

    InspectionRestoring(RestoreInspections command, Frameworks frameworks) {
        this.command = command;
        this.frameworks = frameworks;
    }

    List<InspectionEvent> of(InspectionHistory wrong) {
        List<InspectionEvent> events = new ArrayList<>();
        InspectionHistory now = wrong;
        for (Inspection inspection : wrong.inspections()) {
            Optional<Inspection> before = command.before().numbered(inspection.inspectionNumber());
            if (before.isEmpty()) {
                now = now.forgetting(inspection.inspectionNumber());
                events.add(new OfstedInspectionWithdrawn(
                        command.urn(), command.laCode(), command.schoolName(), inspection, now.latest(), now.categoryOfConcern(),
                        now.derivedConcern(frameworks), command.reason(), source(inspection)));
            } else if (!before.get().equals(inspection)) {
                Inspection published = published(inspection).map(Published::inspection).orElse(null);
                now = now.corrected(inspection, before.get(), published, source(inspection));
                events.add(new OfstedInspectionCorrected(
                        command.urn(), command.laCode(), command.schoolName(), inspection, before.get(), now.latest(),
                        now.categoryOfConcern(), now.derivedConcern(frameworks), published, command.reason(), source(inspection)));
            }
        }
        Because because = events.stream().anyMatch(OfstedInspectionWithdrawn.class::isInstance) ? Because.WITHDRAWN : Because.CORRECTED;
        wrong.stepTo(now, frameworks).ifPresent(back -> events.add(OfstedGradeChanged.back(
                command.urn(), command.laCode(), command.schoolName(), back, because)));
        return events;
    }

    private Source source(Inspection inspection) {
        return Source.takingBack(
                command.undone(), command.undoing(), published(inspection).map(Published::statedOn).orElse(null));
    }

    /** What files had told of it before. */
    private Optional<Published> published(Inspection inspection) {
        return Optional.ofNullable(command.before().published().get(inspection.inspectionNumber()));
    }
}
