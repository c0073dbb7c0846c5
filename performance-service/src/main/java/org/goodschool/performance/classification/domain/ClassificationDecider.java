package org.goodschool.performance.classification.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.performance.classification.domain.ClassificationCommand.Classify;
import org.goodschool.performance.classification.domain.ClassificationCommand.Deciding;
import org.goodschool.performance.classification.domain.ClassificationCommand.RecordLetter;
import org.goodschool.performance.classification.domain.ClassificationCommand.Reclassify;
import org.goodschool.performance.classification.domain.ClassificationCommand.Withdraw;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationChanged;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationLetterSent;
import org.goodschool.performance.classification.domain.ClassificationEvent.ClassificationWithdrawn;
import org.goodschool.performance.classification.domain.ClassificationEvent.SchoolClassified;

/** One school in one cycle: one decision, changed only by a new dated one, and told to the school. */
public final class ClassificationDecider implements Decider<ClassificationCommand, ClassificationState, ClassificationEvent> {

    @Override
    public ClassificationState initial() {
        return ClassificationState.INITIAL;
    }

    @Override
    public Decision<ClassificationEvent> decide(ClassificationCommand command, ClassificationState state) {
        return switch (command) {
            case Classify(Deciding deciding) -> classify(deciding, state);
            case Reclassify(Deciding deciding) -> reclassify(deciding, state);
            case RecordLetter letter -> tell(letter, state);
            case Withdraw(String reason) -> withdraw(reason, state);
        };
    }

    @Override
    public ClassificationState evolve(ClassificationState state, ClassificationEvent event) {
        return switch (event) {
            case SchoolClassified e -> new ClassificationState(e.urn(), e.cycle(),
                    new Judgement(e.category(), e.concerns(), e.expectations(), e.decidedOn()), e.decidedOn(), null);
            case ClassificationChanged e -> new ClassificationState(e.urn(), e.cycle(),
                    new Judgement(e.category(), e.concerns(), e.expectations(), e.decidedOn()), state.since(), null);
            case ClassificationLetterSent e ->
                    new ClassificationState(e.urn(), e.cycle(), state.judgement(), state.since(), e.sentOn());
            case ClassificationWithdrawn e -> new ClassificationState(e.urn(), e.cycle(), null, null, null);
        };
    }

    private static Decision<ClassificationEvent> classify(Deciding d, ClassificationState state) {
        if (state.classified()) {
            return Decision.reject(new ClassificationRejection.AlreadyClassified(state.cycle(), state.judgement().category()));
        }
        return refusal(d, null).<Decision<ClassificationEvent>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new SchoolClassified(d.school().urn(), d.school().laCode(),
                        d.school().name(), d.cycle(), d.scheme().id(), d.judgement().category(), d.judgement().concerns(),
                        d.judgement().expectations(), d.judgement().decidedOn(),
                        Agreement.of(d.judgement().category(), d.suggested().suggestion()), d.suggested().suggestion(),
                        d.suggested().evidence())));
    }

    private static Decision<ClassificationEvent> reclassify(Deciding d, ClassificationState state) {
        if (!state.classified()) {
            return Decision.reject(new ClassificationRejection.NotClassified(d.cycle()));
        }
        Optional<ClassificationRejection> refusal = refusal(d, state.lastStepOn());
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        if (d.judgement().saysTheSameAs(state.judgement())) {
            return Decision.reject(new ClassificationRejection.NothingChanges(state.judgement().category()));
        }
        return Decision.accept(new ClassificationChanged(d.school().urn(), d.school().laCode(), d.school().name(), d.cycle(),
                d.scheme().id(), state.judgement().category(), d.judgement().category(), d.judgement().concerns(),
                d.judgement().expectations(), d.judgement().decidedOn(),
                Agreement.of(d.judgement().category(), d.suggested().suggestion()), d.suggested().suggestion(),
                d.suggested().evidence()));
    }

    private static Decision<ClassificationEvent> tell(RecordLetter letter, ClassificationState state) {
        if (!state.classified()) {
            return Decision.reject(new ClassificationRejection.NotClassified(state.cycle()));
        }
        if (state.letterSentOn() != null) {
            return Decision.reject(new ClassificationRejection.AlreadyTold(state.letterSentOn()));
        }
        return misdated(letter.sentOn(), state.lastStepOn(), letter.today()).<Decision<ClassificationEvent>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new ClassificationLetterSent(state.urn(), state.cycle(),
                        state.judgement().category(), letter.sentOn())));
    }

    private static Decision<ClassificationEvent> withdraw(String reason, ClassificationState state) {
        if (!state.classified()) {
            return Decision.reject(new ClassificationRejection.NotClassified(state.cycle()));
        }
        return isBlank(reason) ? Decision.reject(new ClassificationRejection.ReasonMissing())
                : Decision.accept(new ClassificationWithdrawn(state.urn(), state.cycle(), state.judgement().category(),
                        state.since()));
    }

    /** What is wrong with a decision, whatever was decided before. */
    private static Optional<ClassificationRejection> refusal(Deciding d, LocalDate previousStep) {
        if (!d.councilLa().equals(d.school().laCode())) {
            return Optional.of(new ClassificationRejection.NotOurSchool(d.school().urn(), d.councilLa()));
        }
        if (d.scheme() == null) {
            return Optional.of(new ClassificationRejection.NoScheme(d.cycle()));
        }
        LocalDate on = d.judgement().decidedOn();
        if (on.isBefore(d.scheme().firstDay(d.cycle()))) {
            return Optional.of(new ClassificationRejection.CycleNotOpen(d.cycle(), d.scheme().firstDay(d.cycle())));
        }
        if (on.isAfter(d.scheme().lastDay(d.cycle()))) {
            return Optional.of(new ClassificationRejection.CycleOver(d.cycle(), d.scheme().lastDay(d.cycle())));
        }
        return misdated(on, previousStep, d.today()).or(() -> unfounded(d.scheme(), d.judgement()))
                .or(() -> isBlank(d.reason()) ? Optional.of(new ClassificationRejection.ReasonMissing()) : Optional.empty());
    }

    private static Optional<ClassificationRejection> misdated(LocalDate on, LocalDate previousStep, LocalDate today) {
        if (on.isAfter(today)) {
            return Optional.of(new ClassificationRejection.DateInFuture(on, today));
        }
        return previousStep != null && on.isBefore(previousStep)
                ? Optional.of(new ClassificationRejection.DateBeforePreviousStep(on, previousStep)) : Optional.empty();
    }

    /** The scheme's own words, and for a concern why, what is expected and by when (C-19). */
    private static Optional<ClassificationRejection> unfounded(Scheme scheme, Judgement judgement) {
        Optional<Category> category = scheme.category(judgement.category());
        if (category.isEmpty()) {
            return Optional.of(new ClassificationRejection.CategoryUnknown(judgement.category(), scheme.id(),
                    scheme.categories().stream().map(Category::code).toList()));
        }
        for (String concern : judgement.concerns()) {
            if (scheme.concern(concern).isEmpty()) {
                return Optional.of(new ClassificationRejection.ConcernUnknown(concern, scheme.id(), codes(scheme.concerns())));
            }
        }
        if (category.get().concern() && judgement.concerns().isEmpty()) {
            return Optional.of(new ClassificationRejection.ConcernMissing(judgement.category()));
        }
        Set<String> seen = new HashSet<>();
        for (Expectation expectation : judgement.expectations()) {
            if (scheme.expectation(expectation.code()).isEmpty()) {
                return Optional.of(new ClassificationRejection.ExpectationUnknown(expectation.code(), scheme.id(),
                        codes(scheme.expectations())));
            }
            if (!seen.add(expectation.code())) {
                return Optional.of(new ClassificationRejection.ExpectationRepeated(expectation.code()));
            }
            if (!expectation.by().isAfter(judgement.decidedOn())) {
                return Optional.of(new ClassificationRejection.ExpectationOverdue(expectation, judgement.decidedOn()));
            }
        }
        return category.get().concern() && judgement.expectations().isEmpty()
                ? Optional.of(new ClassificationRejection.ExpectationMissing(judgement.category())) : Optional.empty();
    }

    private static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
