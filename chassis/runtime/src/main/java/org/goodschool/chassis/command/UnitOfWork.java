package org.goodschool.chassis.command;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodschool.chassis.command.RememberedStates.Remembered;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Batch;
import org.goodschool.chassis.eventstore.EventIds;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.ExpectedVersion;
import org.goodschool.chassis.eventstore.Metadata;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Turn;
import org.goodschool.chassis.projection.Projection;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One transaction's worth of aggregates: loads them, collects what they decide, then appends it all with the
 * compare-and-set of every stream and brings the service's own projections up to date.
 */
public final class UnitOfWork {

    private final Mutiny.Session session;
    private final EventStore store;
    private final RememberedStates states;
    private final List<Projection<?>> projections;
    private final Instant now;
    private final Map<String, Held<?, ?, ?>> held = new LinkedHashMap<>();
    private Batch batch = new Batch();
    private List<RecordedEvent<?>> pending = new ArrayList<>();
    private long recorded;

    UnitOfWork(Mutiny.Session session, EventStore store, RememberedStates states, List<Projection<?>> projections, Instant now) {
        this.session = session;
        this.store = store;
        this.states = states;
        this.projections = projections;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** The transaction's session, for queries and for rows beside the events (a person's name, a received fact). */
    public Mutiny.Session session() {
        return session;
    }

    /** From here on alone among the transactions that say the same: what one has not committed yet, another would miss. */
    public Uni<Void> alone(String what) {
        return Turn.take(session, "alone:" + what);
    }

    /**
     * The one moment of this transaction: the clock for commands, and recorded_at of its events unless their stream has a
     * later one already.
     */
    public Instant now() {
        return now;
    }

    /** How many events have been recorded so far, flushed or not. */
    public long recorded() {
        return recorded;
    }

    public <C, S, E extends DomainEvent> Uni<Held<C, S, E>> load(Aggregate<C, S, E> aggregate, Object id) {
        return loadAll(aggregate, List.of(id.toString())).map(all -> all.get(id.toString()));
    }

    /** Many aggregates in one query, by id. What this unit of work holds already is given again, not read again. */
    public <C, S, E extends DomainEvent> Uni<Map<String, Held<C, S, E>>> loadAll(
            Aggregate<C, S, E> aggregate, Collection<String> ids) {
        var wanted = new LinkedHashSet<>(ids);
        var missing = wanted.stream().filter(id -> !held.containsKey(aggregate.streamId(id))).toList();
        Uni<Void> read = missing.isEmpty() ? Uni.createFrom().voidItem() : read(aggregate, missing);
        return read.map(ignored -> {
            Map<String, Held<C, S, E>> result = new LinkedHashMap<>();
            for (String id : wanted) {
                result.put(id, cast(held.get(aggregate.streamId(id))));
            }
            return result;
        });
    }

    private <C, S, E extends DomainEvent> Uni<Void> read(Aggregate<C, S, E> aggregate, List<String> ids) {
        Map<String, Remembered> remembered = new HashMap<>();
        Map<String, Long> after = new LinkedHashMap<>();
        for (String id : ids) {
            Optional<Remembered> known = states.of(aggregate.streamId(id));
            known.ifPresent(state -> remembered.put(id, state));
            after.put(id, known.map(Remembered::version).orElse(0L));
        }
        return store.readAfter(session, aggregate, after).invoke(histories -> histories.forEach((id, since) ->
                held.put(aggregate.streamId(id), new Held<>(this, aggregate, id, remembered.get(id), since)))).replaceWithVoid();
    }

    /** After the commit, never before: what this transaction read of its own may still be undone. */
    void rememberStates() {
        held.forEach((streamId, one) -> {
            if (one.exists()) {
                states.remember(streamId, one.remembered());
            }
        });
    }

    void forgetStates() {
        states.forget(held.keySet());
    }

    /** All that commands said they would need, one query for each kind of aggregate. */
    Uni<Void> load(Collection<Target> targets) {
        Map<Aggregate<?, ?, ?>, List<String>> ids = new LinkedHashMap<>();
        targets.forEach(target -> ids.computeIfAbsent(target.aggregate(), any -> new ArrayList<>()).add(target.id()));
        return Multi.createFrom().iterable(ids.entrySet())
                .onItem().transformToUniAndConcatenate(kind -> loadAll(kind.getKey(), kind.getValue()).replaceWithVoid())
                .onItem().ignoreAsUni();
    }

    /** @throws IllegalStateException for an aggregate that was not loaded before */
    public <C, S, E extends DomainEvent> Held<C, S, E> held(Aggregate<C, S, E> aggregate, Object id) {
        Held<?, ?, ?> loaded = held.get(aggregate.streamId(id));
        if (loaded == null) {
            throw new IllegalStateException(aggregate.streamId(id) + " is not among the command's targets");
        }
        return cast(loaded);
    }

    /** For a caller who knows the stream's version: nothing is loaded, and nothing decided. */
    public <E extends DomainEvent> void append(Aggregate<?, ?, E> aggregate, Object id, long version, List<E> events, Cause cause) {
        String streamId = aggregate.streamId(id);
        String correlationId = null;
        long last = version;
        for (E event : events) {
            correlationId = append(streamId, last, event, cause, correlationId);
            last++;
        }
    }

    /** @return the correlation id that the event got */
    String append(String streamId, long versionBefore, DomainEvent event, Cause cause, String inheritedCorrelation) {
        UUID eventId = EventIds.next();
        Metadata metadata = cause.metadata(inheritedCorrelation, eventId.toString());
        batch.add(streamId, ExpectedVersion.of(versionBefore), eventId, event, metadata);
        pending.add(new RecordedEvent<>(streamId, versionBefore + 1, eventId, event, metadata, now));
        recorded++;
        return metadata.correlationId();
    }

    /** Appends and projects what has been decided since the last flush. Long imports flush chunk by chunk. */
    public Uni<Void> flush() {
        if (pending.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Batch toAppend = batch;
        List<RecordedEvent<?>> toProject = pending;
        batch = new Batch();
        pending = new ArrayList<>();
        return store.append(session, toAppend, now)
                .chain(recordedAt -> {
                    List<RecordedEvent<?>> stored = new ArrayList<>(toProject.size());
                    toProject.forEach(event -> stored.add(event.storedAt(recordedAt.get(event.streamId()))));
                    return Multi.createFrom().iterable(projections)
                            .onItem().transformToUniAndConcatenate(projection -> project(projection, stored))
                            .collect().last().replaceWithVoid();
                });
    }

    /** Forgets what is loaded, so that the memory of a long import does not grow with the file. Flush first. */
    public Uni<Void> flushAndForget() {
        return flush().chain(session::flush).invoke(() -> {
            held.clear();
            session.clear();
        });
    }

    private <E extends DomainEvent> Uni<Void> project(Projection<E> projection, List<RecordedEvent<?>> events) {
        List<RecordedEvent<E>> own = new ArrayList<>();
        for (RecordedEvent<?> event : events) {
            if (event.aggregate().equals(projection.aggregate().type())) {
                own.add(cast(event));
            }
        }
        return own.isEmpty() ? Uni.createFrom().voidItem() : projection.project(session, own);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object held) {
        return (T) held;
    }
}
