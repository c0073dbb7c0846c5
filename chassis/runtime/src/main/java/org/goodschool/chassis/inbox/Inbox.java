package org.goodschool.chassis.inbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.CallersContext;
import org.goodschool.chassis.eventstore.Transience;
import org.goodschool.chassis.inbox.ParkedTables.ParkedStreams;
import org.jboss.logging.Logger;

/**
 * From Kafka to the service: the received event, its effect and the mark that it was handled commit together, so a
 * record that comes twice has one effect. What cannot be handled is parked with its reason, and the later events of the
 * same aggregate wait behind it; everything else goes on.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    @Inject
    UnitsOfWork units;

    @Inject
    InboxTables tables;

    @Inject
    ParkedTables parked;

    @Inject
    @All
    List<InboxHandler> handlers;

    /** Never fails: what the database cannot take now is tried until it can, what the service cannot take is parked. */
    Uni<Void> receive(List<IncomingRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return units.run(work -> handle(work, records))
                // a gap was filled: what had waited for it goes on
                .chain(this::receive)
                .onFailure(Transience::passes).invoke(e -> LOG.warnf("the inbox tries again: %s", e.toString()))
                .onFailure(Transience::passes).retry().withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5)).indefinitely()
                // another replica made the same row just before: now it is there to be found
                .onFailure(Transience::isDuplicateRow).retry().atMost(1)
                .onFailure().recoverWithUni(e -> isolate(records, e));
    }

    /** As receive(), to its end also where the caller hangs up meanwhile: hundreds may follow on one that was decided on. */
    Uni<Void> follow(List<IncomingRecord> records) {
        return CallersContext.back(Uni.createFrom().emitter(caller ->
                receive(records).subscribe().with(done -> caller.complete(null), caller::fail)));
    }

    /** What was parked may have become possible: a newer version of the service, a gap filled just before a crash. */
    void start(@Observes StartupEvent event) {
        units.run(work -> parked.allNext(work.session())).chain(this::receive)
                .subscribe().with(done -> { }, failure -> LOG.warnf("parked records were not tried: %s", failure.toString()));
    }

    /** Halves the batch until the record that fails stands alone. */
    private Uni<Void> isolate(List<IncomingRecord> records, Throwable failure) {
        if (records.size() > 1) {
            int half = records.size() / 2;
            return receive(records.subList(0, half)).chain(() -> receive(records.subList(half, records.size())));
        }
        IncomingRecord poison = records.getFirst();
        LOG.errorf(failure, "parked %s-%d@%d", poison.topic(), poison.partition(), poison.offset());
        return putAside(poison, reason(failure))
                // whatever it is that cannot be kept of it, the others must go on
                .onFailure(another -> !Transience.passes(another)).recoverWithUni(() -> putAside(poison.bare(), reason(failure)))
                .onFailure().retry().withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5)).indefinitely();
    }

    private Uni<Void> putAside(IncomingRecord poison, String reason) {
        return units.run(work -> parked.lock(work.session())
                .chain(() -> parked.park(work.session(), poison, reason))
                .chain(() -> tables.movePartition(work.session(), poison.topic(), poison.partition(), poison.offset() + 1)));
    }

    /** What the database says, without the statement that it says it about. */
    private static String reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).filter(SQLException.class::isInstance)
                .findFirst().orElse(failure).toString();
    }

    /** @return the parked records that have become next in their streams */
    private Uni<List<IncomingRecord>> handle(UnitOfWork work, List<IncomingRecord> records) {
        return sorted(work, records)
                // one transaction parks an event while another handles the one before: each would leave it to the other
                .chain(first -> first.touchesParked()
                        ? parked.lock(work.session()).chain(() -> sorted(work, records)) : Uni.createFrom().item(first))
                .chain(sorted -> tables.insert(work.session(), sorted.due())
                        .invoke(fresh -> refuseKnownIds(sorted.due(), fresh))
                        .chain(() -> dispatch(work, sorted.due()))
                        .chain(work::flush)
                        .chain(() -> park(work, sorted.toPark()))
                        .chain(() -> tables.moveStreams(work.session(), sorted.moved()))
                        .chain(() -> movePartitions(work, records))
                        .chain(() -> parked.next(work.session(), sorted.moved())));
    }

    private Uni<Sorted> sorted(UnitOfWork work, List<IncomingRecord> records) {
        Set<StreamKey> streams = records.stream().map(IncomingRecord::place).filter(Objects::nonNull)
                .map(StreamKey::of).collect(Collectors.toSet());
        return tables.sequences(work.session(), streams).chain(sequences ->
                parked.streams(work.session(), streams).map(waiting -> sort(records, sequences, waiting)));
    }

    private record Sorted(List<ReceivedEvent> due, Map<IncomingRecord, String> toPark, Map<StreamKey, Long> moved,
            boolean touchesParked) {
    }

    /** The version guard: older is ignored, the next one is due, a gap is refused. */
    private Sorted sort(List<IncomingRecord> records, Map<StreamKey, Long> sequences, ParkedStreams parked) {
        List<ReceivedEvent> due = new ArrayList<>();
        Map<IncomingRecord, String> toPark = new LinkedHashMap<>();
        Map<StreamKey, Long> firstParked = new HashMap<>(parked.first());
        Map<StreamKey, Long> moved = new HashMap<>();
        parked.overtaken().forEach(stream -> moved.put(stream, sequences.get(stream)));
        for (IncomingRecord record : records) {
            if (record.place() == null) {
                toPark.put(record, record.undecodable());
                continue;
            }
            StreamKey stream = StreamKey.of(record.place());
            long sequence = record.place().sequence();
            long handled = sequences.getOrDefault(stream, 0L);
            if (sequence <= handled || parked.isCorrected(record)) {
                continue;
            }
            String obstacle = obstacle(record, handled + 1, firstParked.getOrDefault(stream, Long.MAX_VALUE));
            if (obstacle != null) {
                toPark.put(record, obstacle);
                firstParked.merge(stream, sequence, Math::min);
            } else {
                due.add(record.event());
                sequences.put(stream, sequence);
                moved.put(stream, sequence);
            }
        }
        return new Sorted(due, toPark, moved, parked.any() || !toPark.isEmpty());
    }

    /** Why it cannot be handled now; null where it can. */
    private String obstacle(IncomingRecord record, long expected, long firstParked) {
        Place place = record.place();
        if (firstParked < place.sequence()) {
            return "waits behind a parked event of " + place.stream();
        }
        if (record.event() == null) {
            return record.undecodable();
        }
        if (place.sequence() > expected) {
            return "gap: event " + expected + " of " + place.stream() + " has not come";
        }
        return handlers.stream().map(handler -> handler.types().get(place.type())).filter(Objects::nonNull)
                .filter(newest -> newest < record.event().schemaVersion()).findFirst()
                .map(newest -> "%s v%d is newer than this service reads, which is v%d".formatted(place.type(),
                        record.event().schemaVersion(), newest)).orElse(null);
    }

    /** One that comes again is older than what was handled; one that is due, under an id that was, is another event. */
    private static void refuseKnownIds(List<ReceivedEvent> due, Set<String> fresh) {
        if (fresh.size() < due.size()) {
            throw new IllegalArgumentException("its id is already that of another event: one of "
                    + due.stream().map(event -> event.stream() + " " + event.sequence()).limit(3).toList());
        }
    }

    private Uni<Void> dispatch(UnitOfWork work, List<ReceivedEvent> fresh) {
        return Multi.createFrom().iterable(handlers).onItem().transformToUniAndConcatenate(handler -> {
            List<ReceivedEvent> events = fresh.stream().filter(event -> handler.types().containsKey(event.type())).toList();
            return events.isEmpty() ? Uni.createFrom().voidItem() : handler.handle(work, events);
        }).collect().last().replaceWithVoid();
    }

    private Uni<Void> park(UnitOfWork work, Map<IncomingRecord, String> records) {
        return Multi.createFrom().iterable(records.entrySet())
                .onItem().transformToUniAndConcatenate(entry -> {
                    LOG.errorf("parked %s-%d@%d: %s", entry.getKey().topic(), entry.getKey().partition(),
                            entry.getKey().offset(), entry.getValue());
                    return parked.park(work.session(), entry.getKey(), entry.getValue());
                })
                .collect().last().replaceWithVoid();
    }

    private record Partition(String topic, int partition) {
    }

    private Uni<Void> movePartitions(UnitOfWork work, List<IncomingRecord> records) {
        Map<Partition, Long> next = new HashMap<>();
        records.forEach(record -> next.merge(
                new Partition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return Multi.createFrom().iterable(next.entrySet())
                .onItem().transformToUniAndConcatenate(entry -> tables.movePartition(
                        work.session(), entry.getKey().topic(), entry.getKey().partition(), entry.getValue()))
                .collect().last().replaceWithVoid();
    }
}
