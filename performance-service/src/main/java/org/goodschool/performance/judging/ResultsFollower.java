package org.goodschool.performance.judging;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.function.Function;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.PublishedResult;

/** Is told of results in the transaction in which they are judged: when they are recorded or revised, and when judged again. */
public interface ResultsFollower {

    Uni<Void> follow(UnitOfWork work, Collection<PublishedResult> results, Function<PublishedResult, Cause> cause);

    /** The results of these schools were taken back, and there are none any more. */
    Uni<Void> gone(UnitOfWork work, KeyStageYear year, Collection<Integer> urns, Cause cause);
}
