package org.goodschool.chassis.imports.undo;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Transience;
import org.goodschool.chassis.imports.ImportLog;
import org.goodschool.chassis.imports.ImportOrigin;
import org.goodschool.chassis.imports.ImportRecord;
import org.goodschool.chassis.imports.ImportReport;
import org.goodschool.chassis.imports.ImportReport.Outcome;
import org.goodschool.chassis.imports.ImportStore;
import org.goodschool.chassis.imports.undo.CausedStreams.Caused;
import org.goodschool.chassis.rest.ProblemException;
import org.jboss.logging.Logger;

/**
 * Takes an import back by a correcting one: what was so before it is recorded again, for everything that nobody has changed
 * since. Nothing is deleted. Why like this: docs/adr/0018.
 */
@ApplicationScoped
@IfBuildProperty(name = "goodschool.imports.enabled", stringValue = "true")
public class ImportUndo {

    static final String KIND = "undo";

    private static final int TRIES = 3;

    private static final Logger LOG = Logger.getLogger(ImportUndo.class);

    public record Order(UUID importId, String reason, String actor, boolean dryRun) {
    }

    @Inject
    @All
    List<Undoable<?, ?, ?>> undoables;

    @Inject
    @All
    List<Derived> derived;

    @Inject
    UnitsOfWork units;

    @Inject
    EventStore events;

    @Inject
    ImportStore store;

    @Inject
    ImportLog log;

    private final Clock clock = Clock.systemUTC();

    /** @return the report of the correcting import: an undone import's again, if it was undone before */
    Uni<ImportReport> undo(Order order) {
        Instant startedAt = clock.instant();
        return (order.dryRun ? units.tryOut(work -> within(work, order, startedAt))
                : Uni.createFrom().deferred(() -> units.run(work -> within(work, order, startedAt)))
                        .onFailure(Transience::isConflict).retry().atMost(TRIES))
                .invoke(report -> LOG.infof("import %s takes back %s: %s, %d streams, %d restored, %d left, %d events", report.id(),
                        order.importId, report.outcome(), report.rows(), report.accepted(), report.skipped(), report.events()));
    }

    private Uni<ImportReport> within(UnitOfWork work, Order order, Instant startedAt) {
        return work.session().find(ImportRecord.class, order.importId).chain(undone -> {
            if (undone == null) {
                throw ProblemException.notFound("There is no import " + order.importId + ".");
            }
            if (undone.origin == ImportOrigin.UNDO) {
                throw ProblemException.of(409, "undo-of-undo", "It takes another import back",
                        "An undo is not undone. Send the file of import " + undone.undoes + " again: it is then loaded anew.");
            }
            if (undone.outcome != Outcome.APPLIED) {
                throw ProblemException.of(409, "nothing-to-undo", "It recorded nothing",
                        "Import " + order.importId + " recorded nothing, so there is nothing to take back.");
            }
            return store.turn(work.session(), undone.kind)
                    .chain(() -> store.undoOf(work.session(), order.importId))
                    .chain(before -> before != null
                            ? Uni.createFrom().item(before.report().again(undone.fileName, Outcome.UNCHANGED))
                            : takeBack(work, undone, order, startedAt));
        });
    }

    private Uni<ImportReport> takeBack(UnitOfWork work, ImportRecord undone, Order order, Instant startedAt) {
        UUID id = UUID.randomUUID();
        var tally = new UndoTally(new Undoable.TakenBack(undone.id.toString(), id.toString(), undone.fileName, order.reason), order.actor);
        var entry = new ImportLog.Entry(id, KIND, undone.fileName, null, null, undone.scope, ImportOrigin.UNDO, order.actor,
                startedAt, undone.id, order.reason);
        return (order.dryRun ? Uni.createFrom().voidItem() : log.received(work.session(), entry))
                .chain(() -> CausedStreams.of(work.session(), undone.id))
                .invoke(this::allCanBe)
                .chain(streams -> each(derived, one -> one.hold(work)).chain(() -> store.undone(work.session()))
                        .chain(before -> each(undoables, one -> streamsOf(one, streams, before, work, order, tally))))
                .chain(() -> each(derived, one -> one.again(work, tally.restored(), tally.cause())))
                .chain(() -> {
                    ImportReport report = tally.report(work.recorded(), order.dryRun);
                    return order.dryRun ? Uni.createFrom().item(report) : log.ended(work.session(), id, report, undone.scope, tally.findings(), clock.instant())
                            .replaceWith(report);
                });
    }

    private void allCanBe(Map<String, List<Caused>> streams) {
        var not = new TreeSet<>(streams.keySet());
        undoables.forEach(undoable -> not.remove(undoable.aggregate().type()));
        derived.forEach(one -> one.aggregates().forEach(aggregate -> not.remove(aggregate.type())));
        if (!not.isEmpty()) {
            throw ProblemException.of(409, "undo-not-supported", "This import cannot be taken back",
                    "It recorded %s, of which no earlier state can be brought back by itself. Imports that recorded only %s can. Nothing was changed: load a correcting file."
                            .formatted(String.join(" and ", not), undoables.stream()
                                    .map(undoable -> undoable.aggregate().type()).sorted().collect(Collectors.joining(" or "))));
        }
    }

    private Uni<Void> streamsOf(Undoable<?, ?, ?> undoable, Map<String, List<Caused>> streams, Map<UUID, UUID> undone,
                                UnitOfWork work, Order order, UndoTally tally) {
        return new StreamsUndo<>(undoable, events, work, order, tally, undone)
                .undo(streams.getOrDefault(undoable.aggregate().type(), List.of()));
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (T one : all) {
            done = done.chain(() -> work.apply(one));
        }
        return done;
    }
}
