package org.goodschool.chassis.command;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.command.IdempotencyKeys.Known;
import org.goodschool.chassis.eventstore.CallersContext;
import org.goodschool.chassis.eventstore.Transience;

/**
 * Commands that come while transactions are on their way share the next one: one query loads what they need, one append
 * and one commit make it durable. A command that comes alone goes alone, at once. Why: docs/adr/0011.
 */
@ApplicationScoped
public class SharedTransactions {

    private static final int MOST_TOGETHER = 64;

    /** A command, who waits for it, and what nobody else may touch while it is on its way. */
    private record Waiting(SharedCommand command, UniEmitter<? super Reply> caller, Set<String> claims, AtomicBoolean over) {

        static Waiting of(SharedCommand command, UniEmitter<? super Reply> caller) {
            Set<String> claims = new HashSet<>();
            command.targets().forEach(target -> claims.add(target.streamId()));
            if (command.key() != null) {
                claims.add(command.key().name());
            }
            var over = new AtomicBoolean();
            caller.onTermination(() -> over.set(true));
            return new Waiting(command, caller, claims, over);
        }

        /** Each is one of its own, whatever it says: two callers may ask for the same. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        /** Nobody waits any more: the caller was told that the database is away. What has not begun is not to be done then. */
        boolean isOver() {
            return over.get();
        }
    }

    @Inject
    UnitsOfWork units;

    @Inject
    IdempotencyKeys keys;

    @ConfigProperty(name = "goodschool.commands.lanes")
    int lanes;

    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final Set<String> claimed = new HashSet<>();
    private int running;

    /** @return fails as the command does; what the others do is no concern of its caller */
    public Uni<Reply> submit(SharedCommand command) {
        return CallersContext.back(Uni.createFrom().<Reply>emitter(caller -> {
            synchronized (this) {
                queue.add(Waiting.of(command, caller));
            }
            startWhatCan();
        }));
    }

    private void startWhatCan() {
        for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
            run(group);
        }
    }

    /** Commands on one stream keep their order; one that would collide with a transaction on its way waits for its end. */
    private synchronized List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        if (running == lanes) {
            return group;
        }
        Set<String> passedOver = new HashSet<>();
        Set<String> keysInGroup = new HashSet<>();
        for (Iterator<Waiting> waiting = queue.iterator(); waiting.hasNext() && group.size() < MOST_TOGETHER;) {
            Waiting one = waiting.next();
            if (one.isOver()) {
                waiting.remove();
                continue;
            }
            boolean free = Collections.disjoint(one.claims(), claimed) && Collections.disjoint(one.claims(), passedOver)
                    && (one.command().key() == null || keysInGroup.add(one.command().key().name()));
            if (free) {
                group.add(one);
                waiting.remove();
            } else {
                passedOver.addAll(one.claims());
            }
        }
        if (!group.isEmpty()) {
            running++;
            group.forEach(one -> claimed.addAll(one.claims()));
        }
        return group;
    }

    private void run(List<Waiting> group) {
        together(group)
                .onFailure(failure -> group.size() > 1 && !Transience.isDatabaseAway(failure)).recoverWithUni(() -> eachAlone(group))
                .onFailure().invoke(failure -> group.forEach(one -> one.caller().fail(failure)))
                .subscribe().with(done -> ended(group), failure -> ended(group));
    }

    private void ended(List<Waiting> group) {
        synchronized (this) {
            running--;
            group.forEach(one -> claimed.removeAll(one.claims()));
        }
        startWhatCan();
    }

    /** One of them cannot be done, or somebody outside was faster: each for itself, so that none suffers for another. */
    private Uni<Void> eachAlone(List<Waiting> group) {
        return Multi.createFrom().iterable(group).onItem().transformToUniAndConcatenate(one -> one.isOver() ? Uni.createFrom().voidItem()
                : together(List.of(one)).onFailure().invoke(one.caller()::fail).onFailure().recoverWithNull()
        ).onItem().ignoreAsUni();
    }

    private sealed interface Result {

        record Answered(Reply reply) implements Result {
        }

        record Failed(RuntimeException why) implements Result {
        }
    }

    /** Nobody is answered before the commit. */
    private Uni<Void> together(List<Waiting> group) {
        return units.run(work -> within(work, group)).invoke(results -> results.forEach((one, result) -> {
            switch (result) {
                case Result.Answered answered -> one.caller().complete(answered.reply());
                case Result.Failed failed -> one.caller().fail(failed.why());
            }
        })).replaceWithVoid();
    }

    private Uni<Map<Waiting, Result>> within(UnitOfWork work, List<Waiting> group) {
        Map<Waiting, Result> results = new LinkedHashMap<>();
        List<IdempotencyKey> given = group.stream().map(one -> one.command().key()).filter(Objects::nonNull).toList();
        return keys.look(work.session(), given)
                .map(known -> toDo(group, known, results))
                .chain(toDo -> load(work, toDo).map(loaded -> decide(work, toDo, results)))
                .call(work::flush)
                .chain(answers -> answer(answers, results))
                .chain(() -> keys.keep(work.session(), fresh(results)))
                .replaceWith(results);
    }

    private static List<Waiting> toDo(List<Waiting> group, Map<IdempotencyKey, Known> known, Map<Waiting, Result> results) {
        List<Waiting> toDo = new ArrayList<>();
        for (Waiting one : group) {
            switch (one.command().key() == null ? new Known.Fresh() : known.get(one.command().key())) {
                case Known.Answered answered -> results.put(one, new Result.Answered(answered.reply()));
                case Known.Refused refused -> results.put(one, new Result.Failed(refused.why()));
                case Known.Fresh _ -> toDo.add(one);
            }
        }
        return toDo;
    }

    private static Uni<Void> load(UnitOfWork work, List<Waiting> toDo) {
        Set<Target> targets = new LinkedHashSet<>();
        toDo.forEach(one -> targets.addAll(one.command().targets()));
        return work.load(targets);
    }

    /** One that fails after it recorded something cannot be taken out of the transaction: its failure ends it. */
    private static Map<Waiting, Supplier<Uni<Reply>>> decide(UnitOfWork work, List<Waiting> toDo, Map<Waiting, Result> results) {
        Map<Waiting, Supplier<Uni<Reply>>> answers = new LinkedHashMap<>();
        for (Waiting one : toDo) {
            long recorded = work.recorded();
            try {
                answers.put(one, one.command().decide(work));
            } catch (RuntimeException refusal) {
                if (work.recorded() != recorded) {
                    throw refusal;
                }
                results.put(one, new Result.Failed(refusal));
            }
        }
        return answers;
    }

    private static Uni<Void> answer(Map<Waiting, Supplier<Uni<Reply>>> answers, Map<Waiting, Result> results) {
        return Multi.createFrom().iterable(answers.entrySet())
                .onItem().transformToUniAndConcatenate(answer -> answer.getValue().get()
                        .invoke(reply -> results.put(answer.getKey(), new Result.Answered(reply))))
                .onItem().ignoreAsUni();
    }

    private static Map<IdempotencyKey, Reply> fresh(Map<Waiting, Result> results) {
        Map<IdempotencyKey, Reply> fresh = new LinkedHashMap<>();
        results.forEach((one, result) -> {
            if (one.command().key() != null && result instanceof Result.Answered(Reply reply) && !reply.replayed()) {
                fresh.put(one.command().key(), reply);
            }
        });
        return fresh;
    }
}
