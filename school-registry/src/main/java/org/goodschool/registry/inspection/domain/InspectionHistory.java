package org.goodschool.registry.inspection.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every inspection a school ever had, oldest first. */
public record InspectionHistory(List<Inspection> inspections) {

    static final InspectionHistory NONE = new InspectionHistory(List.of());

    public InspectionHistory {
        inspections = List.copyOf(inspections);
    }

    Optional<Inspection> numbered(String inspectionNumber) {
        return inspections.stream()
                .filter(inspection -> inspection.inspectionNumber().equals(inspectionNumber))
                .findFirst();
    }

    /** With this inspection, in the place of the one of the same number if there is one. */
    InspectionHistory with(Inspection inspection) {
        List<Inspection> all = new ArrayList<>(inspections);
        all.removeIf(other -> other.inspectionNumber().equals(inspection.inspectionNumber()));
        all.add(inspection);
        all.sort(Inspection.BY_DATE);
        return new InspectionHistory(all);
    }

    /** The latest inspection with an overall judgement, or null. */
    public Inspection latest() {
        List<Inspection> graded = graded();
        return graded.isEmpty() ? null : graded.getLast();
    }

    public Category categoryOfConcern() {
        return inspections.reversed().stream()
                .filter(Inspection::settlesCategory)
                .findFirst()
                .map(Inspection::category)
                .orElse(null);
    }

    /** The step from the judgement before to the latest one, where they differ. */
    Optional<GradeStep> latestStep() {
        List<Inspection> graded = graded();
        if (graded.size() < 2) {
            return Optional.empty();
        }
        Inspection to = graded.getLast();
        Inspection from = graded.get(graded.size() - 2);
        return from.overallEffectiveness() == to.overallEffectiveness()
                ? Optional.empty()
                : Optional.of(new GradeStep(from, to));
    }

    record GradeStep(Inspection from, Inspection to) {

        boolean acrossFrameworks() {
            return !from.framework().equals(to.framework());
        }

        boolean sameGradesAs(GradeStep other) {
            return from.overallEffectiveness() == other.from.overallEffectiveness()
                    && to.overallEffectiveness() == other.to.overallEffectiveness()
                    && from.framework().equals(other.from.framework())
                    && to.framework().equals(other.to.framework());
        }
    }

    private List<Inspection> graded() {
        return inspections.stream().filter(Inspection::gradedOverall).toList();
    }
}
