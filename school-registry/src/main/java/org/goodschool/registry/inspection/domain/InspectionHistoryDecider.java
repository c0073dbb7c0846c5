package org.goodschool.registry.inspection.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
import org.goodschool.registry.inspection.domain.InspectionCommand.RestoreInspections;
import org.goodschool.registry.inspection.domain.InspectionCommand.WithdrawInspection;
import org.goodschool.registry.inspection.domain.InspectionEvent.Because;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionCorrected;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionRecorded;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedInspectionWithdrawn;
import org.goodschool.registry.inspection.domain.InspectionHistory.Published;

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
            case WithdrawInspection withdrawal -> withdraw(withdrawal, history);
            case RestoreInspections restore -> Decision.accept(new InspectionRestoring(restore, frameworks).of(history));
        };
    }

    @Override
    public InspectionHistory evolve(InspectionHistory history, InspectionEvent event) {
        return switch (event) {
            case OfstedInspectionRecorded recorded -> history.with(recorded.inspection(), recorded.source());
            case OfstedInspectionCorrected corrected -> history.corrected(
                    corrected.before(), corrected.inspection(), corrected.published(), corrected.source());
            case OfstedInspectionWithdrawn withdrawn -> withdrawn.source() != null && withdrawn.source().undoes() != null
                    ? history.forgetting(withdrawn.inspection().inspectionNumber())
                    : history.without(withdrawn.inspection().inspectionNumber());
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
        String number = findings.inspectionNumber();
        Optional<Inspection> recorded = history.numbered(number);
        Optional<Published> told = byFile(command) ? Optional.ofNullable(history.published().get(number)) : Optional.empty();
        Inspection words = words(command, recorded.isPresent(), told).under(framework.get());
        if (saysNothingNew(command, words, told, history)) {
            return Decision.nothing();
        }
        Inspection said = byFile(command)
                ? recorded.map(known -> known.following(told.map(Published::inspection).orElse(Inspection.untold(number)), words)).orElse(words)
                : words;
        Optional<InspectionRejection> refusal = refusal(said, command).map(because ->
                refusal(words, command).orElse(new InspectionRejection.ContradictsEntry(number, because)));
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        // a file has a column for the category, and says by a blank cell that there is none
        Inspection inspection = byFile(command) ? said : history.leftInCategory(said, frameworks);
        if (recorded.isPresent() && recorded.get().equals(inspection)) {
            return Decision.nothing();
        }
        boolean corrects = history.knows(number);
        if (corrects && blank(command.reason())) {
            return Decision.reject(new InspectionRejection.CorrectionWithoutReason(number));
        }
        return Decision.accept(recorded.isEmpty()
                ? first(command, inspection, corrects, history)
                : correction(command, recorded.get(), inspection, byFile(command) ? words : null, history));
    }

    private Optional<InspectionRejection> refusal(Inspection inspection, RecordInspection command) {
        return Refusals.of(inspection, frameworks.named(inspection.framework()), command.today());
    }

    /** All that files tell of the inspection now: a file is silent on what it has no column for, and others have told that. */
    private static Findings words(RecordInspection command, boolean recorded, Optional<Published> told) {
        Findings findings = command.findings();
        if (told.isPresent()) {
            return findings.completedBy(told.get().inspection(), command.told());
        }
        return recorded && byFile(command)
                ? findings.completedBy(Inspection.untold(findings.inspectionNumber()), command.told()) : findings;
    }

    /**
     * A file does not undo what a person has done since: it brings back nothing that is withdrawn, and says nothing new in
     * the words in which files have told the inspection before, or where a later file has told it.
     */
    private static boolean saysNothingNew(
            RecordInspection command, Inspection words, Optional<Published> told, InspectionHistory history) {
        return byFile(command) && history.withdrawn().contains(words.inspectionNumber())
                || told.filter(before -> older(command, before) || words.equals(before.inspection())).isPresent();
    }

    private static boolean byFile(RecordInspection command) {
        return command.source().file() != null;
    }

    private static boolean older(RecordInspection command, Published before) {
        return command.source().statedOn() != null && before.statedOn() != null
                && command.source().statedOn().isBefore(before.statedOn());
    }

    private List<InspectionEvent> first(
            RecordInspection command, Inspection inspection, boolean again, InspectionHistory history) {
        InspectionHistory now = history.with(inspection, command.source());
        List<InspectionEvent> events = new ArrayList<>();
        events.add(new OfstedInspectionRecorded(
                command.urn(), command.laCode(), command.schoolName(), inspection, now.latest(),
                now.categoryOfConcern(), now.derivedConcern(frameworks), again ? command.reason() : null, command.source()));
        now.latestStep(frameworks)
                .filter(step -> step.to().equals(inspection))
                .ifPresent(step -> events.add(gradeChanged(command, step, Because.INSPECTED)));
        return events;
    }

    private List<InspectionEvent> correction(
            RecordInspection command, Inspection before, Inspection inspection, Inspection published, InspectionHistory history) {
        InspectionHistory now = history.corrected(before, inspection, published, command.source());
        List<InspectionEvent> events = new ArrayList<>();
        events.add(new OfstedInspectionCorrected(
                command.urn(), command.laCode(), command.schoolName(), before, inspection, now.latest(),
                now.categoryOfConcern(), now.derivedConcern(frameworks), published, command.reason(), command.source()));
        gradeCorrected(command, history, now).ifPresent(events::add);
        return events;
    }

    /**
     * A correction announces a change of grade only where it makes one that was not announced in the same words before, and
     * the way back where it takes one away that was announced.
     */
    private Optional<OfstedGradeChanged> gradeCorrected(
            RecordInspection command, InspectionHistory history, InspectionHistory now) {
        Optional<GradeStep> announced = history.latestStep(frameworks);
        Optional<GradeStep> made = now.latestStep(frameworks).filter(step -> step.touches(command.findings().inspectionNumber()));
        if (made.isPresent()) {
            return made.filter(step -> announced.filter(step::sameGradesAs).isEmpty())
                    .map(step -> gradeChanged(command, step, Because.CORRECTED));
        }
        return announced.flatMap(step -> history.stepTo(now, frameworks)).map(back -> OfstedGradeChanged.back(
                command.urn(), command.laCode(), command.schoolName(), back, Because.CORRECTED));
    }

    private OfstedGradeChanged gradeChanged(RecordInspection command, GradeStep step, Because because) {
        Framework framework = frameworks.named(step.to().framework());
        return new OfstedGradeChanged(
                command.urn(), command.laCode(), command.schoolName(), step.from(), step.to(),
                step.acrossFrameworks(), step.direction(framework), step.judgements(framework), because);
    }

    private Decision<InspectionEvent> withdraw(WithdrawInspection command, InspectionHistory history) {
        Optional<Inspection> recorded = history.numbered(command.inspectionNumber());
        if (recorded.isEmpty()) {
            return history.withdrawn().contains(command.inspectionNumber())
                    ? Decision.nothing()
                    : Decision.reject(new InspectionRejection.UnknownInspection(command.urn(), command.inspectionNumber()));
        }
        if (blank(command.reason())) {
            return Decision.reject(new InspectionRejection.WithdrawalWithoutReason(command.inspectionNumber()));
        }
        InspectionHistory now = history.without(command.inspectionNumber());
        List<InspectionEvent> events = new ArrayList<>();
        events.add(new OfstedInspectionWithdrawn(
                command.urn(), command.laCode(), command.schoolName(), recorded.get(), now.latest(),
                now.categoryOfConcern(), now.derivedConcern(frameworks), command.reason(), command.source()));
        history.stepTo(now, frameworks).ifPresent(back -> events.add(OfstedGradeChanged.back(
                command.urn(), command.laCode(), command.schoolName(), back, Because.WITHDRAWN)));
        return Decision.accept(events);
    }

    private static boolean blank(String reason) {
        return reason == null || reason.isBlank();
    }
}
