package org.goodschool.chassis.inbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.Transience;
import org.goodschool.chassis.inbox.InboxTables.StreamKey;
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
                .onFailure().recoverWithUni(e -> isolate(records, e));
    }

    /** What was parked may have become possible: a newer version of the service, a gap filled just before a crash. */
    void start(@Observes StartupEvent event) {
        units.run(work -> tables.allNextParked(work.session())).chain(this::receive)
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
        return units.run(work -> tables.park(work.session(), poison, failure.toString())
                        .chain(() -> tables.movePartition(
                                work.session(), poison.topic(), poison.partition(), poison.offset() + 1)))
                .onFailure().retry().withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5)).indefinitely();
    }

    /** @return the parked records that have become next in their streams */
    private Uni<List<IncomingRecord>> handle(UnitOfWork work, List<IncomingRecord> records) {
        Set<StreamKey> streams = records.stream().filter(record -> record.event() != null)
                .map(record -> StreamKey.of(record.event())).collect(Collectors.toSet());
        return tables.sequences(work.session(), streams).chain(sequences ->
                tables.firstParked(work.session(), streams).chain(parked -> {
                    Sorted sorted = sort(records, sequences, parked);
                    return tables.insert(work.session(), sorted.due())
                            .chain(fresh -> dispatch(work, sorted.due().stream()
                                    .filter(event -> fresh.contains(event.id())).toList()))
                            .chain(work::flush)
                            .chain(() -> park(work, sorted.toPark()))
                            .chain(() -> tables.moveStreams(work.session(), sorted.moved()))
                            .chain(() -> movePartitions(work, records))
                            .chain(() -> tables.nextParked(work.session(), sorted.moved()));
                }));
    }

    private record Sorted(List<ReceivedEvent> due, Map<IncomingRecord, String> toPark, Map<StreamKey, Long> moved) {
    }

    /** The version guard: older is ignored, the next one is due, a gap is refused. */
    private static Sorted sort(List<IncomingRecord> records, Map<StreamKey, Long> sequences, Map<StreamKey, Long> parked) {
        List<ReceivedEvent> due = new ArrayList<>();
        Map<IncomingRecord, String> toPark = new LinkedHashMap<>();
        Map<StreamKey, Long> moved = new HashMap<>();
        for (IncomingRecord record : records) {
            ReceivedEvent event = record.event();
            if (event == null) {
                toPark.put(record, record.undecodable());
                continue;
            }
            StreamKey stream = StreamKey.of(event);
            long expected = sequences.getOrDefault(stream, 0L) + 1;
            if (event.sequence() < expected) {
                continue;
            }
            if (parked.getOrDefault(stream, Long.MAX_VALUE) < event.sequence()) {
                toPark.put(record, "waits behind a parked event of " + event.stream());
            } else if (event.sequence() > expected) {
                toPark.put(record, "gap: event " + expected + " of " + event.stream() + " has not come");
                parked.put(stream, event.sequence());
            } else {
                due.add(event);
                sequences.put(stream, event.sequence());
                moved.put(stream, event.sequence());
            }
        }
        return new Sorted(due, toPark, moved);
    }

    private Uni<Void> dispatch(UnitOfWork work, List<ReceivedEvent> fresh) {
        return Multi.createFrom().iterable(handlers).onItem().transformToUniAndConcatenate(handler -> {
            List<ReceivedEvent> events = fresh.stream().filter(event -> handler.types().contains(event.type())).toList();
            return events.isEmpty() ? Uni.createFrom().voidItem() : handler.handle(work, events);
        }).collect().last().replaceWithVoid();
    }

    private Uni<Void> park(UnitOfWork work, Map<IncomingRecord, String> records) {
        return Multi.createFrom().iterable(records.entrySet())
                .onItem().transformToUniAndConcatenate(entry -> {
                    LOG.errorf("parked %s-%d@%d: %s", entry.getKey().topic(), entry.getKey().partition(),
                            entry.getKey().offset(), entry.getValue());
                    return tables.park(work.session(), entry.getKey(), entry.getValue());
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
