package org.goodschool.performance.targetsetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.judging.ResultsFollower;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.targetsetting.domain.TargetCommand;
import org.goodschool.performance.targetsetting.domain.TargetCommand.CompareResults;
import org.goodschool.performance.targetsetting.domain.TargetCommand.WithdrawResults;
import org.goodschool.performance.targetsetting.domain.TargetEvent;
import org.goodschool.performance.targetsetting.domain.TargetStage;
import org.goodschool.performance.targetsetting.domain.TargetState;

/** Holds results against the targets that governors have sanctioned, whichever of the two comes first. */
@ApplicationScoped
public class TargetOutcomes implements ResultsFollower {

    @Inject
    Measures measures;

    @Override
    public Uni<Void> follow(UnitOfWork work, Collection<PublishedResult> results, Function<PublishedResult, Cause> cause) {
        return sanctioned(work, results.stream().map(TargetOutcomes::id).distinct().toList()).invoke(held -> results.stream()
                .filter(result -> held.containsKey(id(result)))
                .forEach(result -> held.get(id(result)).execute(new CompareResults(measures.of(result)), cause.apply(result))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> gone(UnitOfWork work, KeyStageYear year, Collection<Integer> urns, Cause cause) {
        return sanctioned(work, urns.stream().map(urn -> id(urn, year.academicYear())).toList()).invoke(held -> held.values()
                .forEach(targets -> targets.execute(new WithdrawResults(measures.of(year)), cause))).replaceWithVoid();
    }

    private static Uni<Map<String, Held<TargetCommand, TargetState, TargetEvent>>> sanctioned(UnitOfWork work, List<String> ids) {
        return work.session().createQuery("select id from TargetSetRow where id in :ids and stage = :sanctioned", String.class)
                .setParameter("ids", ids).setParameter("sanctioned", TargetStage.SANCTIONED).getResultList()
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(Map.of())
                        : work.loadAll(PerformanceAggregates.TARGETS, found));
    }

    /** What is published already, for targets that are sanctioned after the results. */
    Uni<Void> compare(UnitOfWork work, Held<TargetCommand, TargetState, TargetEvent> targets, Cause cause) {
        int urn = targets.state().urn();
        int academicYear = targets.state().academicYear();
        List<String> ids = Arrays.stream(KeyStage.values())
                .map(keyStage -> PublishedResult.streamId(urn, keyStage, academicYear)).toList();
        return work.loadAll(PerformanceAggregates.RESULT, ids).invoke(held -> held.values().stream().map(Held::state)
                .flatMap(Optional::stream)
                .forEach(result -> targets.execute(new CompareResults(measures.of(result)), cause))).replaceWithVoid();
    }

    static String id(int urn, int academicYear) {
        return urn + "-" + academicYear;
    }

    private static String id(PublishedResult result) {
        return id(result.urn(), result.academicYear());
    }
}
