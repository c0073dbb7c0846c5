package org.goodschool.chassis.imports;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.Transience;
import org.goodschool.chassis.imports.ImportReport.Outcome;
import org.goodschool.chassis.rest.ProblemException;
import org.jboss.logging.Logger;

/**
 * Loads a file: read off the event loop, then applied in one transaction with its record, or not at all. The same bytes
 * for the same scope are loaded once, and each of their rows is recorded once: what was corrected since stays corrected.
 */
@ApplicationScoped
class Imports {

    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int TRIES = 3;

    record Order(byte[] body, String file, ImportScope scope, boolean dryRun, String actor) {
    }

    @Inject
    @All
    List<Importer<?>> importers;

    @Inject
    UnitsOfWork units;

    @Inject
    ImportStore store;

    private final Clock clock = Clock.systemUTC();

    Uni<ImportReport> load(Order order) {
        var id = UUID.randomUUID().toString();
        var startedAt = clock.instant();
        return Uni.createFrom().item(() -> PreparedImport.of(id, order.body, order.file, order.scope, importers))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(prepared -> switch (prepared) {
                    case PreparedImport.Refused(ImportReport report) -> Uni.createFrom().item(report);
                    case PreparedImport.Ready<?> ready -> applied(ready, order, startedAt);
                })
                .chain(report -> report.refused() && !order.dryRun
                        ? keepRefusal(report, order, startedAt).replaceWith(report)
                        : Uni.createFrom().item(report))
                .onFailure(ImportScope.BadOption.class).transform(failure -> ProblemException.badRequest(
                        ((ImportScope.BadOption) failure).option(), failure.getMessage()))
                .invoke(report -> LOG.infof("import %s of %s: %s, %d rows, %d accepted, %d unchanged, %d skipped, "
                                + "%d rejected, %d events", report.id(), report.file(), report.outcome(), report.rows(),
                        report.accepted(), report.unchanged(), report.skipped(), report.rejected(), report.events()));
    }

    private <R> Uni<ImportReport> applied(PreparedImport.Ready<R> ready, Order order, Instant startedAt) {
        Uni<ImportReport> once = Uni.createFrom().deferred(() -> order.dryRun
                ? units.tryOut(work -> within(work, ready, order, startedAt))
                : units.run(work -> within(work, ready, order, startedAt)));
        return once.onFailure(Transience::isConflict).retry().atMost(TRIES)
                .onFailure(ImportRefused.class).recoverWithItem(failure -> ((ImportRefused) failure).report())
                .onFailure(FileRefused.class).recoverWithItem(failure -> ImportReport.unreadable(ready.run().id(),
                        order.file, ready.run().kind(), ready.run().sha256(), ready.run().size() + ready.rows().size(),
                        ((FileRefused) failure).errors()));
    }

    private <R> Uni<ImportReport> within(UnitOfWork work, PreparedImport.Ready<R> ready, Order order, Instant startedAt) {
        return store.turn(work.session(), ready.run().kind())
                .chain(() -> store.loadedBefore(work.session(), ready.run()))
                .chain(before -> before != null && stands(before, ready.importer())
                        ? Uni.createFrom().item(before.again(order.file, order.dryRun ? Outcome.DRY_RUN : Outcome.UNCHANGED))
                        : apply(work, ready, order, startedAt));
    }

    /** Nothing of it was left out for a reason that may have gone since. */
    private static boolean stands(ImportReport before, Importer<?> importer) {
        return before.skippedByReason().keySet().stream().noneMatch(importer::retryable);
    }

    private <R> Uni<ImportReport> apply(UnitOfWork work, PreparedImport.Ready<R> ready, Order order, Instant startedAt) {
        return store.settledBefore(work.session(), ready.run(), ready.reading())
                .chain(settled -> apply(work, ready, ready.run().within(work, order.actor, settled, ready.rows()), order,
                        startedAt));
    }

    private <R> Uni<ImportReport> apply(UnitOfWork work, PreparedImport.Ready<R> ready, ImportRun run, Order order,
                                        Instant startedAt) {
        return ready.importer().apply(ready.rows(), run)
                .chain(work::flush)
                .chain(() -> {
                    run.allSettled(ready.rows());
                    if (run.refused()) {
                        throw new ImportRefused(run.refusal());
                    }
                    var report = run.report(order.dryRun ? Outcome.DRY_RUN : Outcome.APPLIED);
                    return order.dryRun ? Uni.createFrom().item(report)
                            : keep(work, ImportRecord.of(report, run.scope(), ready.reading(), run.settled(), order.actor,
                                    startedAt, clock.instant())).replaceWith(report);
                });
    }

    /** Of a refused file nothing is left behind but the record that it was sent, and why it was refused. */
    private Uni<Void> keepRefusal(ImportReport report, Order order, Instant startedAt) {
        return units.run(work -> keep(work, ImportRecord.of(report, order.scope, "", RowNumbers.none(), order.actor,
                startedAt, clock.instant())));
    }

    private Uni<Void> keep(UnitOfWork work, ImportRecord row) {
        return store.keep(work.session(), row);
    }
}
