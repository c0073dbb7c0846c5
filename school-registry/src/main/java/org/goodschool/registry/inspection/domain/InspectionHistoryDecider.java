package org.goodschool.registry.inspection.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionRecorded;
import org.goodschool.registry.inspection.domain.InspectionHistory.GradeStep;

/** A school's inspections as one history (I-04): what is kept, and when its grade has changed. */
public final class InspectionHistoryDecider implements Decider<InspectionCommand, InspectionHistory, InspectionEvent> {

    private final Frameworks frameworks;

    public InspectionHistoryDecider(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public InspectionHistory initial() {
        return InspectionHistory.NONE;
    }

    @Override
    public Decision<InspectionEvent> decide(InspectionCommand command, InspectionHistory history) {
        return switch (command) {
            case RecordInspection inspection -> record(inspection, history);
        };
    }

    @Override
    public InspectionHistory evolve(InspectionHistory history, InspectionEvent event) {
        return switch (event) {
            case OfstedInspectionRecorded recorded -> history.with(recorded.inspection());
            case OfstedInspectionCorrected corrected -> history.with(corrected.inspection());
            case OfstedGradeChanged ignored -> history;
        };
    }

    private Decision<InspectionEvent> record(RecordInspection command, InspectionHistory history) {
        Findings findings = command.findings();
        Optional<Framework> framework = frameworks.on(findings.startedOn());
        if (framework.isEmpty()) {
            return Decision.reject(
                    new InspectionRejection.NoFrameworkOnDate(findings.startedOn(), frameworks.earliest()));
        }
        Optional<InspectionRejection> refusal = refusal(command, framework.get());
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        Inspection inspection = findings.under(framework.get());
        Optional<Inspection> recorded = history.numbered(inspection.inspectionNumber());
        if (recorded.isEmpty()) {
            return Decision.accept(first(command, inspection, history));
        }
        if (recorded.get().equals(inspection)) {
            return Decision.nothing();
        }
        if (command.reason() == null || command.reason().isBlank()) {
            return Decision.reject(new InspectionRejection.CorrectionWithoutReason(inspection.inspectionNumber()));
        }
        return Decision.accept(correction(command, recorded.get(), inspection, history));
    }

    private List<InspectionEvent> first(RecordInspection command, Inspection inspection, InspectionHistory history) {
        InspectionHistory now = history.with(inspection);
        List<InspectionEvent> events = new ArrayList<>();
        events.add(new OfstedInspectionRecorded(
                command.urn(), command.laCode(), command.schoolName(),
                inspection, now.latest(), now.categoryOfConcern(), command.source()));
        now.latestStep()
                .filter(step -> step.to().equals(inspection))
                .ifPresent(step -> events.add(gradeChanged(command, step)));
        return events;
    }

    /** A correction announces a change of grade only where it makes one that was not announced in the same words before. */
    private List<InspectionEvent> correction(
            RecordInspection command, Inspection before, Inspection inspection, InspectionHistory history) {
        InspectionHistory now = history.with(inspection);
        List<InspectionEvent> events = new ArrayList<>();
        events.add(new OfstedInspectionCorrected(
                command.urn(), command.laCode(), command.schoolName(),
                before, inspection, now.latest(), now.categoryOfConcern(), command.reason(), command.source()));
        now.latestStep()
                .filter(step -> history.latestStep().filter(step::sameGradesAs).isEmpty())
                .ifPresent(step -> events.add(gradeChanged(command, step)));
        return events;
    }

    private OfstedGradeChanged gradeChanged(RecordInspection command, GradeStep step) {
        boolean frameworkChanged = step.acrossFrameworks();
        Direction direction = frameworkChanged
                ? null
                : frameworks.named(step.to().framework())
                        .direction(step.from().overallEffectiveness(), step.to().overallEffectiveness());
        return new OfstedGradeChanged(
                command.urn(), command.laCode(), command.schoolName(),
                step.from(), step.to(), frameworkChanged, direction);
    }

    private static Optional<InspectionRejection> refusal(RecordInspection command, Framework framework) {
        Findings findings = command.findings();
        if (findings.startedOn().isAfter(command.today())) {
            return Optional.of(new InspectionRejection.InspectionNotYet(findings.startedOn(), command.today()));
        }
        if (findings.endedOn() != null && findings.endedOn().isBefore(findings.startedOn())) {
            return Optional.of(
                    new InspectionRejection.EndedBeforeStarted(findings.startedOn(), findings.endedOn()));
        }
        Grade overall = findings.overallEffectiveness();
        if (overall != null && !framework.overallGrades().contains(overall)) {
            return Optional.of(new InspectionRejection.GradeNotInFramework(
                    "overallEffectiveness", overall, framework, framework.overallGrades()));
        }
        return findings.judgements().entrySet().stream()
                .filter(judgement -> !framework.judgementGrades().contains(judgement.getValue()))
                .min(Map.Entry.comparingByKey())
                .map(judgement -> new InspectionRejection.GradeNotInFramework(
                        judgement.getKey(), judgement.getValue(), framework, framework.judgementGrades()));
    }
}
