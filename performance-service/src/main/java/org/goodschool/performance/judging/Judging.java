package org.goodschool.performance.judging;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Chunks;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.Evaluation;
import org.goodschool.performance.floor.domain.FactSource;
import org.goodschool.performance.floor.domain.FloorCommand.RecordEvaluation;
import org.goodschool.performance.floor.domain.FloorCommand.WithdrawEvaluation;
import org.goodschool.performance.floor.domain.FloorStandard;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.goodschool.performance.floor.domain.Trigger;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.school.Schools;

/** Judges results, at once and again whenever something that a judgement rests on has changed. */
@ApplicationScoped
public class Judging {

    @Inject
    Standards standards;

    @Inject
    @All
    List<ResultsFollower> followers;

    /**
     * What a judgement rests on and the judgement itself are changed by one transaction at a time. Otherwise an import
     * that has read the register and a closure that looks for results could each miss what the other has not committed,
     * and a finding would stand that should have been withdrawn.
     */
    public Uni<Void> alone(UnitOfWork work) {
        return work.alone("judging");
    }

    /** @return how many events each result led to, by its stream id */
    public Uni<Map<String, Integer>> judge(UnitOfWork work, Collection<PublishedResult> results,
            Map<KeyStageYear, Comparators> comparators, Map<Integer, RegisterFacts> register, Trigger trigger,
            Function<PublishedResult, Cause> cause) {
        Map<KeyStageYear, Map<Measure, NationalComparator>> inForce = new HashMap<>();
        comparators.forEach((year, known) -> inForce.put(year, known.inForce()));
        List<String> ids = results.stream().map(PublishedResult::streamId).toList();
        return work.loadAll(PerformanceAggregates.FLOOR_EVALUATION, ids).map(held -> {
            Map<String, Integer> events = new HashMap<>();
            for (PublishedResult result : results) {
                KeyStageYear year = KeyStageYear.of(result);
                var evaluation = FloorStandard.evaluate(standards.rules(year), result, inForce.get(year),
                        register.get(result.urn()));
                events.put(result.streamId(), held.get(result.streamId())
                        .execute(new RecordEvaluation(evaluation, trigger), cause.apply(result)).size());
            }
            return events;
        }).call(() -> follow(work, results, cause));
    }

    private Uni<Void> follow(UnitOfWork work, Collection<PublishedResult> results, Function<PublishedResult, Cause> cause) {
        return results.isEmpty() ? Uni.createFrom().voidItem()
                : eachFollower(follower -> follower.follow(work, results, cause));
    }

    private Uni<Void> eachFollower(Function<ResultsFollower, Uni<Void>> what) {
        return Multi.createFrom().iterable(followers).onItem().transformToUniAndConcatenate(follower -> what.apply(follower)).onItem().ignoreAsUni();
    }

    /** The results that a school's facts can matter to: their files left the type, the closure or the authority out. */
    public Uni<Void> againOfSchools(UnitOfWork work, Map<Integer, Cause> causes) {
        if (causes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.session().createQuery("""
                        select id from FloorEvaluationRow
                        where not withdrawn and urn in :urns and outcome <> :notApplicable
                          and (typeFrom is null or typeFrom <> :file or closureFrom is null or closureFrom <> :file
                               or laCode is null)
                        order by id""", String.class)
                .setParameter("urns", causes.keySet())
                .setParameter("notApplicable", Outcome.NOT_APPLICABLE)
                .setParameter("file", FactSource.FILE)
                .getResultList()
                .chain(ids -> again(work, ids, Trigger.REGISTER, result -> causes.get(result.urn())));
    }

    /** Every result of a year that came as far as being compared. */
    public Uni<Void> againOfYear(UnitOfWork work, KeyStageYear year, Set<String> except, Cause cause) {
        return work.session().createQuery("""
                        select id from FloorEvaluationRow
                        where keyStage = :keyStage and academicYear = :academicYear and figures <> '[]'
                        order by id""", String.class)
                .setParameter("keyStage", year.keyStage())
                .setParameter("academicYear", year.academicYear())
                .getResultList()
                .chain(ids -> again(work, ids.stream().filter(id -> !except.contains(id)).toList(), Trigger.COMPARATORS, _ -> cause));
    }

    /** Results that are as they were before a file: where there are none any more, there is nothing to be judged. */
    public Uni<Void> againOfResults(UnitOfWork work, List<String> ids, Cause cause) {
        return Chunks.oneByOne(ids, chunk -> againChunk(work, chunk, Trigger.RESULTS, _ -> cause)
                .chain(() -> withdraw(work, chunk, cause)).chain(work::flushAndForget));
    }

    private Uni<Void> withdraw(UnitOfWork work, List<String> ids, Cause cause) {
        return work.loadAll(PerformanceAggregates.RESULT, ids)
                .map(held -> held.values().stream().filter(result -> result.state().isEmpty()).map(Held::id).toList())
                .chain(gone -> work.loadAll(PerformanceAggregates.FLOOR_EVALUATION, gone)).chain(held -> {
                    Map<KeyStageYear, Set<Integer>> schools = new HashMap<>();
                    held.values().stream().filter(Held::exists).forEach(evaluation -> {
                        evaluation.execute(new WithdrawEvaluation(), cause);
                        Evaluation last = evaluation.state().last();
                        schools.computeIfAbsent(new KeyStageYear(last.keyStage(), last.academicYear()), _ -> new HashSet<>())
                                .add(last.urn());
                    });
                    return Multi.createFrom().iterable(schools.entrySet()).onItem().transformToUniAndConcatenate(year ->
                            eachFollower(follower -> follower.gone(work, year.getKey(), year.getValue(), cause))).onItem().ignoreAsUni();
                });
    }

    private Uni<Void> again(UnitOfWork work, List<String> ids, Trigger trigger, Function<PublishedResult, Cause> cause) {
        return Chunks.oneByOne(ids, chunk -> againChunk(work, chunk, trigger, cause)
                .chain(() -> ids.size() > Chunks.SIZE ? work.flushAndForget() : Uni.createFrom().voidItem()));
    }

    private Uni<Void> againChunk(UnitOfWork work, List<String> ids, Trigger trigger, Function<PublishedResult, Cause> cause) {
        return work.loadAll(PerformanceAggregates.RESULT, ids).chain(held -> {
            List<PublishedResult> results = held.values().stream().map(Held::state).flatMap(Optional::stream).toList();
            Set<Integer> urns = new HashSet<>();
            Set<KeyStageYear> years = new HashSet<>();
            results.forEach(result -> {
                urns.add(result.urn());
                years.add(KeyStageYear.of(result));
            });
            return Schools.facts(work.session(), urns).chain(register -> standards.comparators(work, years)
                    .chain(comparators -> judge(work, results, comparators, register, trigger, cause)));
        }).replaceWithVoid();
    }
}
