package org.goodschool.performance.comparator.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.performance.comparator.domain.ComparatorCommand.RecordComparators;
import org.goodschool.performance.comparator.domain.ComparatorCommand.TakeBackComparators;
import org.goodschool.performance.comparator.domain.ComparatorEvent.ComparatorsRecorded;
import org.goodschool.performance.comparator.domain.ComparatorEvent.ComparatorsTakenBack;

/** The national comparators of one key stage and year that were entered or computed; the shipped ones are data. */
public final class ComparatorDecider implements Decider<ComparatorCommand, Comparators, ComparatorEvent> {

    @Override
    public Comparators initial() {
        return Comparators.NONE;
    }

    @Override
    public Decision<ComparatorEvent> decide(ComparatorCommand command, Comparators state) {
        return switch (command) {
            case RecordComparators record -> record(record, state);
            case TakeBackComparators back -> takeBack(back, state);
        };
    }

    @Override
    public Comparators evolve(Comparators state, ComparatorEvent event) {
        return switch (event) {
            case ComparatorsRecorded recorded -> state.with(recorded.comparators());
            case ComparatorsTakenBack back -> state.without(back.withdrawn()).with(back.comparators());
        };
    }

    private static Decision<ComparatorEvent> takeBack(TakeBackComparators back, Comparators state) {
        List<NationalComparator> again = back.before().known().stream().filter(comparator -> !state.holds(comparator)).toList();
        List<NationalComparator> withdrawn = state.beyond(back.before());
        return again.isEmpty() && withdrawn.isEmpty() ? Decision.nothing()
                : Decision.accept(new ComparatorsTakenBack(back.keyStage(), back.academicYear(), again, withdrawn));
    }

    private static Decision<ComparatorEvent> record(RecordComparators command, Comparators state) {
        List<NationalComparator> differing = new ArrayList<>();
        for (NationalComparator comparator : command.comparators()) {
            if (!command.compared().contains(comparator.measure())) {
                return Decision.reject(new ComparatorRejection.MeasureNotCompared(comparator.measure(), command.keyStage(),
                        command.academicYear(), command.compared()));
            }
            if (!comparator.measure().unit().allows(comparator.value())) {
                return Decision.reject(new ComparatorRejection.ComparatorOutOfRange(comparator.measure(), comparator.value()));
            }
            if (comparator.source() == null || comparator.source().isBlank()) {
                return Decision.reject(new ComparatorRejection.SourceNeeded(comparator.measure()));
            }
            if (state.hasLaterReleaseThan(comparator)) {
                continue;
            }
            Optional<NationalComparator> broader = state.computedFromMore(comparator);
            if (broader.isPresent()) {
                return Decision.reject(new ComparatorRejection.ComputedFromFewerSchools(broader.get(), comparator));
            }
            if (!state.holds(comparator)) {
                differing.add(comparator);
            }
        }
        return differing.isEmpty()
                ? Decision.nothing()
                : Decision.accept(new ComparatorsRecorded(command.keyStage(), command.academicYear(), List.copyOf(differing)));
    }
}
