package org.goodschool.performance.judging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.imports.undo.Derived;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.result.domain.KeyStageYear;

/** Judgements follow what they rest on when a file of results is taken back, too; and so does what came of targets. */
@ApplicationScoped
public class JudgedAfterUndo implements Derived {

    @Inject
    Judging judging;

    @Override
    public Set<Aggregate<?, ?, ?>> aggregates() {
        return Set.of(PerformanceAggregates.FLOOR_EVALUATION, PerformanceAggregates.TARGETS);
    }

    @Override
    public Uni<Void> hold(UnitOfWork work) {
        return judging.alone(work);
    }

    @Override
    public Uni<Void> again(UnitOfWork work, Restored restored, Cause cause) {
        List<String> results = restored.of(PerformanceAggregates.RESULT);
        return judging.againOfResults(work, results, cause)
                .chain(() -> Multi.createFrom().iterable(restored.of(PerformanceAggregates.COMPARATORS))
                        .onItem().transformToUniAndConcatenate(year -> judging.againOfYear(work, KeyStageYear.of(year),
                                Set.copyOf(results), cause))
                        .onItem().ignoreAsUni());
    }
}
